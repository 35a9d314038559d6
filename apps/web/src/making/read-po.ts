import PO from 'pofile';

/** Text by its id, as a `.po` file has it: `msgid` is the id, `msgstr` the text in ICU message format. */
export type Texts = ReadonlyMap<string, string>;

/** @throws where an id stands twice, for then one of the texts would never be read */
export function readPo(content: string): Texts {
  const texts = new Map<string, string>();
  for (const { msgid, msgstr } of PO.parse(content).items) {
    if (texts.has(msgid)) throw new Error(`The id ${msgid} stands twice`);
    texts.set(msgid, msgstr.join(''));
  }
  return texts;
}
