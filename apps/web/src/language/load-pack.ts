import { TEXTS } from 'virtual:texts';
import type { Language } from './languages.ts';
import type { LanguagePack } from './pack.ts';
import type { TextPart } from './text-parts.ts';

/** What every page of the language needs. */
export function loadPack(language: Language): Promise<LanguagePack> {
  return TEXTS[language].core();
}

/** Texts of a part besides the core; undefined for the core itself, which is there already. */
export async function loadPart(
  language: Language,
  part: TextPart,
): Promise<LanguagePack['messages'] | undefined> {
  return part === 'core' ? undefined : (await TEXTS[language][part]()).messages;
}
