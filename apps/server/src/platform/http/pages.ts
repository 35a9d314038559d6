/**
 * The pages, as the server sees them. It knows nothing of what is in them; the command line hands them in.
 */
export interface Pages {
  /** The folder of the built scripts, styles, fonts and pictures; served at /assets/. */
  readonly assets: string;
  readonly render: (request: PageRequest) => Promise<PageAnswer>;
}

export interface PageRequest {
  /** As in the address: `/en/studio`. */
  readonly path: string;
  /** As in the address: `?day=2021-08-04`, or empty. */
  readonly search: string;
  /** Of Accept-Language, the most wanted first. */
  readonly languages: readonly string[];
  /** What the reader chose; undefined: as the system has it. */
  readonly theme: 'light' | 'dark' | undefined;
  /** The address by which readers reach the server, without a slash at its end. */
  readonly origin: string;
  readonly nonce?: string;
  /** The server's own answer to `GET /api/v1/…`, as parsed JSON; throws where that is a problem. */
  readonly read: (apiPath: string) => Promise<unknown>;
}

export interface PageAnswer {
  readonly status: number;
  readonly html: string;
  readonly language: string;
  /** Of inline scripts and styles, as the Content-Security-Policy writes them: `sha256-…`. */
  readonly inlineHashes: readonly string[];
  readonly cache: 'public' | 'none';
  /** May stand in a frame of another site. */
  readonly embeddable: boolean;
}
