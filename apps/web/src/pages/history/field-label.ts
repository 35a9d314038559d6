import { useLingui } from '@lingui/react';
import type { Field } from './entry.ts';

/** What a field is called, and of whom it is. */
export function useFieldLabel(
  nameOf: (party: string) => string,
): (field: Pick<Field, 'field' | 'of'>) => string {
  const { _ } = useLingui();
  return ({ field, of }) => {
    const page = PAGE.exec(field)?.groups;
    const called =
      page?.readers !== undefined
        ? _('history.readers-of', { field: _(`party.field.${page.readers}`) })
        : _(page?.field === undefined ? `history.field.${field}` : `party.field.${page.field}`);
    const named = (person: { readonly name: string | null } | undefined) =>
      person && (person.name ?? _('history.unnamed'));
    const [person, deputised] = [named(of.person), named(of.deputy_of)];
    const party = of.party === undefined ? undefined : nameOf(of.party);
    const who =
      person !== undefined && deputised !== undefined
        ? _('history.deputy-of', { deputy: person, person: deputised })
        : party !== undefined && of.named_by !== undefined
          ? _('history.named-by', { party, by: nameOf(of.named_by) })
          : (person ?? party);
    return who === undefined ? called : [called, who].join(_('list.colon'));
  };
}

/** Fields of a party's page, and who reads each. */
const PAGE = /^(?:readers_of_(?<readers>\w+)|(?<field>about|languages|unit|hours|address))$/;
