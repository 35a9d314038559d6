import { sourceOf } from '../../app/page-code.ts';
import type { PageRow } from '../../app/page-row.ts';
import type { Language } from '../../language/languages.ts';
import type { Manifest } from '../pages-of-build.ts';

export interface PageAssets {
  readonly script: string;
  /** What the first script itself is made of. */
  readonly preloads: readonly string[];
  /** Scripts that the first one fetches, and loads when the page has been painted. */
  readonly program: readonly string[];
  /** The styles of all pages. */
  readonly style: string;
  /** The faces of fonts, and those whose letters stand on every page. */
  readonly faces: string;
  readonly fonts: readonly string[];
  /** Where systems may have no letters of the language: the script that finds out, and the sheet that it adds there. */
  readonly room?: { readonly script: string; readonly sheet: string };
}

const ENTRY = 'src/entry/browser.tsx';
/** What the first script loads, in this order. */
const PROGRAM = ['src/entry/no-written-code.ts', 'src/entry/start.tsx'];
const ROOM = 'src/entry/room-for-letters.ts';
const STYLE = 'style.css';
const FACES = 'fonts.css';

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
  const first = filesOf(manifest, [ENTRY]);
  const all = filesOf(manifest, [ENTRY, ...PROGRAM, ...sources]);
  const script = manifest[ENTRY]?.file ?? '';
  const files = Object.values(manifest).flatMap(({ file, assets = [] }) => [file, ...assets]);
  const fonts = (FONTS[language] ?? ['latin']).flatMap((name) => {
    const file = files.find((candidate) => new RegExp(`^${name}-[\\w-]{8}\\.woff2$`).test(candidate));
    return file === undefined ? [] : [file];
  });
  const sheet = manifest[`widths-${language}.css`]?.file;
  return {
    script,
    preloads: [...first].filter((file) => file !== script),
    program: [...all].filter((file) => !first.has(file)),
    style: manifest[STYLE]?.file ?? '',
    faces: manifest[FACES]?.file ?? '',
    fonts,
    ...(sheet === undefined ? {} : { room: { script: manifest[ROOM]?.file ?? '', sheet } }),
  };
}

/** Scripts of sources and of all that they import, each after what it needs. */
function filesOf(manifest: Manifest, sources: readonly string[]): ReadonlySet<string> {
  const files = new Set<string>();
  const seen = new Set<string>();
  const visit = (source: string): void => {
    const chunk = manifest[source];
    if (chunk === undefined || seen.has(source)) return;
    seen.add(source);
    for (const imported of chunk.imports ?? []) visit(imported);
    files.add(chunk.file);
  };
  for (const source of sources) visit(source);
  return files;
}
