import { sourceOf } from '../../app/page-code.ts';
import type { PageRow } from '../../app/pages.ts';
import type { Language } from '../../language/languages.ts';
import type { Manifest } from '../pages-of-build.ts';

export interface PageAssets {
  readonly script: string;
  /** Scripts that the page will need at once, fetched beside the first. */
  readonly preloads: readonly string[];
  /** The styles of all pages. */
  readonly style: string;
  readonly fonts: readonly string[];
}

const ENTRY = 'src/entry/browser.tsx';
/** What the first script loads. */
const PROGRAM = 'src/entry/start.tsx';
const STYLE = 'style.css';

/**
 * Font files of the text that stands on every page, by language; Chinese comes from the reader's system. Digits and
 * marks are of the Latin one everywhere: come later, they would move what is there.
 */
const FONTS: Readonly<Record<string, readonly string[]>> = {
  mr: ['devanagari', 'latin'],
  ar: ['arabic', 'latin'],
  ru: ['cyrillic', 'latin'],
};

/** What a page loads in the language, by the build's own list of its files. */
export function findAssets(manifest: Manifest, row: PageRow, language: Language): PageAssets {
  const sources = [sourceOf(row), `locales/${language}.po?part=core`];
  if (row.texts !== 'core') sources.push(`locales/${language}.po?part=${row.texts}`);
  const scripts = new Set<string>();
  const seen = new Set<string>();
  const visit = (source: string): void => {
    const chunk = manifest[source];
    if (chunk === undefined || seen.has(source)) return;
    seen.add(source);
    for (const imported of chunk.imports ?? []) visit(imported);
    scripts.add(chunk.file);
  };
  for (const source of [ENTRY, PROGRAM, ...sources]) visit(source);
  const script = manifest[ENTRY]?.file ?? '';
  scripts.delete(script);
  const files = Object.values(manifest).flatMap(({ file, assets = [] }) => [file, ...assets]);
  const fonts = (FONTS[language] ?? ['latin']).flatMap((name) => {
    const file = files.find((candidate) => new RegExp(`^${name}-[\\w-]{8}\\.woff2$`).test(candidate));
    return file === undefined ? [] : [file];
  });
  return { script, preloads: [...scripts], style: manifest[STYLE]?.file ?? '', fonts };
}
