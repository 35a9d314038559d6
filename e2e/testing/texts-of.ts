import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Texts by their names, as a language's file has them. */
export function textsOf(language: string): (name: string) => string {
  const file = new URL(`../../apps/web/locales/${language}.po`, import.meta.url);
  const content = readFileSync(fileURLToPath(file), 'utf8');
  return (name) => content.split(`msgid "${name}"\nmsgstr "`)[1]?.split('"\n')[0] ?? name;
}
