/** How an answer may be used: by whom it may be framed, and what it holds beside files of this server. */
export interface Protection {
  /** Of styles in the page itself: `sha256-…`. */
  readonly styleHashes: readonly string[];
  readonly embeddable: boolean;
  /** It may ask authenticators for passkeys. */
  readonly asksForPasskeys: boolean;
  /** Readers come over HTTPS. */
  readonly isSecure: boolean;
}

/** Two years, in seconds, as browsers' preload lists ask for. */
const HTTPS_FOR = 63_072_000;

/** What a page that is not said otherwise may do: nothing in frames, nothing inline. */
export const plainProtection = (isSecure: boolean): Protection => ({
  styleHashes: [],
  embeddable: false,
  asksForPasskeys: false,
  isSecure,
});

/**
 * The headers that tell a browser what an answer may do. Nothing comes from another machine, and nothing goes there.
 */
export function securityHeaders(protection: Protection): Record<string, string> {
  return {
    'content-security-policy': contentSecurityPolicy(protection),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'permissions-policy': permissionsPolicy(protection),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': protection.embeddable ? 'cross-origin' : 'same-site',
    ...(protection.embeddable ? {} : { 'x-frame-options': 'DENY' }),
    ...(protection.isSecure
      ? { 'strict-transport-security': `max-age=${HTTPS_FOR}; includeSubDomains` }
      : {}),
  };
}

/** Nothing asks for any of these. */
const NEVER_ASKED = ['camera', 'microphone', 'geolocation', 'payment', 'usb', 'browsing-topics'] as const;

const OF_PASSKEYS = ['publickey-credentials-create', 'publickey-credentials-get'] as const;

function permissionsPolicy({ asksForPasskeys }: Protection): string {
  return [
    ...NEVER_ASKED.map((feature) => `${feature}=()`),
    ...OF_PASSKEYS.map((feature) => `${feature}=${asksForPasskeys ? '(self)' : '()'}`),
  ].join(', ');
}

function contentSecurityPolicy({ styleHashes, embeddable, isSecure }: Protection): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    ["style-src 'self'", ...styleHashes.map((hash) => `'${hash}'`)].join(' '),
    // Charts are drawn into pictures for download.
    "img-src 'self' data: blob:",
    // Fonts that keep the room of letters stand in their sheet itself: they must be there when it is.
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${embeddable ? '*' : "'none'"}`,
    // An embed code's preview stands in a frame of our own page.
    "frame-src 'self'",
    ...(isSecure ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}
