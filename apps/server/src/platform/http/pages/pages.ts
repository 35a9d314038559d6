import type { WriteLetter } from '../../mail/letter.ts';

/**
 * The pages, as the server sees them. It knows nothing of what is in them; the command line hands them in.
 */
export interface Pages {
  /** The folder of the built scripts, styles, fonts and pictures; served at /assets/. */
  readonly assets: string;
  /** Costs next to nothing: what takes time is to read and to draw it. */
  readonly find: (request: PageRequest) => Page;
  /** Why no page can be made just now, in the reader's language, by a problem's code. Costs next to nothing. */
  readonly failure: (request: PageRequest, code: string) => FailurePage;
  /** Writes what is mailed, in its receiver's language. */
  readonly letter: WriteLetter;
}

/** A page that nothing had to be read for. */
export interface FailurePage {
  readonly html: string;
  readonly language: string;
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
  /** The day of the exercise, ISO; undefined: this is a real installation. */
  readonly exercise: string | undefined;
  /** `mailto:…` or `https://…` of whoever helps; undefined: nobody is named. The same as long as a server runs. */
  readonly contact: string | undefined;
}

/** Draws a page from figures that were read. */
export type Draw = () => Promise<PageAnswer>;

/** The page at an address, not yet made. */
export interface Page {
  /** All that it is made of beside its figures: requests with the same key get the same page. */
  readonly key: string;
  /** What its figures are about; none: it is the same whatever the data says. */
  readonly subjects: readonly string[];
  /**
   * Reads its figures. They decide with the key what is drawn: the same figures, the same page.
   *
   * @param read gives the server's own answer to `GET /api/v1/…`, as JSON text; throws where that is a problem
   */
  readonly read: (read: (apiPath: string) => Promise<string>) => Promise<Draw>;
}

export interface PageAnswer {
  readonly status: number;
  readonly html: string;
  readonly language: string;
  /** Of styles in the page itself, as the Content-Security-Policy writes them: `sha256-…`. */
  readonly styleHashes: readonly string[];
  readonly cache: 'public' | 'none';
  /** May stand in a frame of another site. */
  readonly embeddable: boolean;
  /** Whether there are few such pages and they stay right as long as the data does, so that keeping them is of use. */
  readonly isWorthKeeping: boolean;
}
