import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Waiting } from '@sahakarya/contract';
import { NOT_FOUND, PAGES } from '../app/pages.ts';

/** An address that somebody asked for. */
export interface PageRequest {
  /** `/mr/destinations/IND` */
  readonly path: string;
  /** With or without its question mark. */
  readonly search: string;
  /** The reader's languages, best first. */
  readonly languages: readonly string[];
  /** The reader's choice, where there is one. */
  readonly theme: 'light' | 'dark' | undefined;
  /** The public address of the platform: `https://example.org`. */
  readonly origin: string;
  /** The day of the exercise, ISO; undefined: this is a real installation. */
  readonly exercise?: string | undefined;
  /** `mailto:…` or `https://…` of whoever helps; undefined: nobody is named. */
  readonly contact?: string | undefined;
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
   * @param read gives the answer to `GET` of an address of the API (`/api/v1/...`), as JSON text; throws where that is
   *   a problem
   */
  readonly read: (read: (apiPath: string) => Promise<string>) => Promise<Draw>;
}

export interface PageAnswer {
  readonly status: number;
  readonly html: string;
  readonly language: string;
  /** Hashes of styles in the page itself, for its content security policy: `sha256-…`. */
  readonly styleHashes: readonly string[];
  /** Whether caches on the way may keep it. */
  readonly cache: 'public' | 'none';
  /** Whether pages of others may show it in a frame. */
  readonly embeddable: boolean;
  /** Whether there are few such pages and they stay right as long as the data does, so that keeping them is of use. */
  readonly isWorthKeeping: boolean;
}

/** All pages of the platform, as a server needs them. */
export interface Pages {
  /** The folder of files to be served at `/assets/`. Names that carry a hash never change what they hold. */
  readonly assets: string;
  /** Costs next to nothing: what takes time is to read and to draw it. */
  readonly find: (request: PageRequest) => Page;
  /** Why no page can be made just now, in the reader's language, by a problem's code. Costs next to nothing. */
  readonly failure: (request: PageRequest, code: string) => FailurePage;
  /** Writes what is mailed, in its receiver's language. Costs next to nothing. */
  readonly letter: (request: LetterRequest) => Letter;
}

/** What a letter is to tell: one thing, all that waits, or what waits until its day. */
export type LetterRequest =
  | (ForLetter & {
      readonly kind: 'confirm' | 'invitation' | 'known' | 'password' | 'recovery' | 'test' | AccountNews;
      /** The name of the party that invites, where there is one to name. */
      readonly party?: string | undefined;
    })
  | (ForLetter & {
      readonly kind: 'digest';
      readonly items: readonly WaitingItem[];
      /** The page on which such mails are ended. */
      readonly settings: string;
    })
  | (ForLetter & {
      readonly kind: 'reminder';
      readonly item: WaitingItem & { readonly until: Date };
      /** Names of others who were told, too. */
      readonly others: readonly string[];
      readonly settings: string;
    });

/** What somebody is told of their own account. */
export type AccountNews = 'passkey-added' | 'password-changed' | 'password-set' | 'token-made';

/** One of the things that wait. */
export interface WaitingItem {
  readonly kind: Waiting['kind'] | 'own-appointment';
  /** Parties: their keys, and the names that they state. */
  readonly parties: readonly { readonly party: string; readonly name: string }[];
  readonly count?: number;
  readonly until?: Date;
  /** Where it is done. */
  readonly address: string;
}

/** What every letter is written by. */
interface ForLetter {
  /** What it leads to, and until when that opens; undefined: for good. */
  readonly address: string;
  readonly until: Date | undefined;
  /** The receiver's; English where the pages have no such language. Days and hours are told in the time zone. */
  readonly language: string;
  readonly timeZone: string;
  /** The public address of the platform: `https://example.org`. */
  readonly origin: string;
  /** Of whoever helps, as pages have it. */
  readonly contact?: string | undefined;
}

/** A letter in its receiver's language and direction: as plain text, and as HTML that fetches nothing. */
export interface Letter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** A page that nothing had to be read for. */
export interface FailurePage {
  readonly html: string;
  readonly language: string;
}

/** Addresses of pages without their language, one for each look that a page has: what tests go through. */
export const PAGE_EXAMPLES: readonly string[] = [...PAGES, NOT_FOUND].flatMap(({ examples }) => examples);

/** Those of pages of whoever is signed in. */
export const PRIVATE_EXAMPLES: readonly string[] = PAGES.flatMap(({ isPrivate, examples }) =>
  isPrivate === true ? examples : [],
);

/** What `vite build` says of its files, by source. */
export type Manifest = Readonly<
  Record<
    string,
    {
      readonly file: string;
      readonly assets?: readonly string[];
      readonly imports?: readonly string[];
      readonly isEntry?: boolean;
    }
  >
>;

/** The browsers' build. */
export interface Built {
  readonly manifest: Manifest;
  /** Gives the text of one of its files. */
  readonly read: (file: string) => string;
}

/**
 * The pages as they were built, found below `dist` of this package: in a clone and where it was installed alike.
 * @throws where they have not been built
 */
export async function pagesOfBuild(): Promise<Pages> {
  const build = join(packageFolder(), 'dist');
  const manifestFile = join(build, 'client/manifest.json');
  if (!existsSync(manifestFile)) throw new Error(`The pages have not been built: ${manifestFile} is missing`);
  const manifest: Manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));
  const read = (file: string) => readFileSync(join(build, 'client', file), 'utf8');
  const { createPages }: { createPages: (built: Built) => Promise<Omit<Pages, 'assets'>> } = await import(
    pathToFileURL(join(build, 'render/render.js')).href
  );
  return { assets: join(build, 'client'), ...(await createPages({ manifest, read })) };
}

/** This file lies in `src` or in `dist/render`; the package's own file lies above both. */
function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const above = dirname(folder);
    if (above === folder) throw new Error('The package of the pages has no package.json');
    folder = above;
  }
  return folder;
}
