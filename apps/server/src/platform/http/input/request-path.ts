/** The path and the query of a request, as they were sent. */
export interface RequestPath {
  readonly path: string;
  /** With its question mark, or empty. */
  readonly search: string;
}

/**
 * Cut, not parsed: a parser takes a host from `//host/`, turns backslashes into slashes, and throws at what is neither.
 *
 * @returns undefined for what is no path of this server
 */
export function requestPath(url: string): RequestPath | undefined {
  const [, path = '', search = ''] = /^([^?#]*)(\?[^#]*)?/s.exec(url) ?? [];
  return /^\/(?!\/)/.test(path) && !path.includes('\\') ? { path, search } : undefined;
}
