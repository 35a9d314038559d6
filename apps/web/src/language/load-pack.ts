import type { Language } from './languages.ts';
import type { LanguagePack, TextPart } from './pack.ts';

type Part = Pick<LanguagePack, 'messages'>;

/** Every language and part is a file of its own, loaded when it is needed. */
const CORE = import.meta.glob<LanguagePack>('../../locales/*.po', { query: '?part=core', import: 'pack' });
const STUDIO = import.meta.glob<Part>('../../locales/*.po', { query: '?part=studio', import: 'pack' });
const HELP = import.meta.glob<Part>('../../locales/*.po', { query: '?part=help', import: 'pack' });

/** What every page of the language needs. */
export function loadPack(language: Language): Promise<LanguagePack> {
  return load(CORE, language);
}

/** Texts of a part besides the core; undefined for the core itself, which is there already. */
export async function loadPart(
  language: Language,
  part: TextPart,
): Promise<LanguagePack['messages'] | undefined> {
  if (part === 'core') return undefined;
  return (await load(part === 'studio' ? STUDIO : HELP, language)).messages;
}

function load<Loaded>(files: Record<string, () => Promise<Loaded>>, language: Language): Promise<Loaded> {
  const file = files[`../../locales/${language}.po`];
  if (file === undefined) throw new Error(`No texts in ${language}`);
  return file();
}
