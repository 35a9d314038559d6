/** The first that is found names it: programs name those that they are like, too. */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/\bEdgA?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS|Chromium)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];

const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/\bAndroid\b/, 'Android'],
  [/\b(iPhone|iPad|iPod)\b/, 'iOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
];

/**
 * Browser and system, for whoever looks where they are signed in. Of what a program says of itself, no more is kept:
 * the rest would tell one person from others.
 */
export function deviceWords(agent: string): string {
  const named = (names: typeof BROWSERS) => names.find(([sign]) => sign.test(agent))?.[1];
  return (
    [named(BROWSERS), named(SYSTEMS)].filter((name) => name !== undefined).join(', ') || 'another program'
  );
}
