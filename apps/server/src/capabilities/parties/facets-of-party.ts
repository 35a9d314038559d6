import type { HistoryValue, PartyHistoryField } from '@sahakarya/contract';
import { type Membership, PAGE_FIELDS, type PageField, type Party } from '@sahakarya/exchange';
import type { Facet, Of } from '../../published/history/changed-fields.ts';
import { codes, moment, yes } from '../../published/history/values.ts';

/** Who reads the history of a party. */
export interface ReaderOfParty {
  /** Of the party itself; otherwise of the secretariat. */
  readonly isOwn: boolean;
  /** The party as it is now. */
  readonly today: Party;
  /** By which id the reader is told of a person: of who was invited and has never come, by one of the invitation. */
  readonly toldId: (person: string) => string;
}

/**
 * A party, field by field. The secretariat is told what it reads of a party otherwise: of people those who administer
 * it, of the page what the party then and now lets it read.
 */
export function facetsOfParty(
  party: Party,
  { isOwn, today, toldId }: ReaderOfParty,
): Facet<PartyHistoryField>[] {
  const isHidden = (field: PageField) =>
    !isOwn && [party, today].some(({ page }) => (page.withheld[field] ?? PAGE_FIELDS[field]) === 'parties');
  return [
    ...facets({}, false, {
      state: codes([party.state]),
      kind: codes([party.kind]),
      name: { type: 'text', text: party.name },
      does: codes(party.does),
      is_secretariat: yes(party.isSecretariat),
      since: moment(party.since),
    }),
    ...PAGE_NAMES.flatMap((field) => facets({}, isHidden(field), { [field]: ofPage(party, field) })),
    ...PAGE_NAMES.flatMap((field) => {
      const readers = party.page.withheld[field];
      return facets({}, false, { [`readers_of_${field}`]: readers && codes([readers]) });
    }),
    ...Object.entries(party.people).flatMap(([person, one]) =>
      facets({ person: toldId(person) }, !isOwn && !one.isAdministrator, ofMember(one)),
    ),
    ...party.deputies.flatMap(({ deputy, of, from, to, isConfirmed }) =>
      facets({ person: toldId(deputy), deputy_of: toldId(of) }, !isOwn, {
        deputy_from: moment(from),
        deputy_to: moment(to),
        deputy_is_confirmed: yes(isConfirmed),
      }),
    ),
    ...facets({}, !isOwn, ofProvider(party)),
    ...facets({}, false, {
      proof: party.proof.length === 0 ? undefined : { type: 'files', files: [...party.proof] },
    }),
  ];
}

const PAGE_NAMES = Object.keys(PAGE_FIELDS).filter((field): field is PageField => field in PAGE_FIELDS);

type Values = { readonly [Field in PartyHistoryField]?: HistoryValue | undefined };

function facets(of: Of, isWithheld: boolean, values: Values): Facet<PartyHistoryField>[] {
  return Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [{ field: name as PartyHistoryField, of, value, isWithheld }],
  );
}

function ofMember({ role, isAdministrator, from, until, hasJoined, isConfirmed }: Membership): Values {
  return {
    role: codes([role]),
    is_administrator: yes(isAdministrator),
    from: moment(from),
    until: until === undefined ? undefined : moment(until),
    has_joined: yes(hasJoined),
    is_confirmed: yes(isConfirmed),
  };
}

function ofProvider({ provider }: Party): Values {
  if (provider === undefined) return {};
  return {
    provider: { type: 'text', text: provider.issuer },
    provider_client: { type: 'text', text: provider.clientId },
    provider_since: moment(provider.since),
  };
}

function ofPage({ page }: Party, field: PageField): HistoryValue | undefined {
  const value = page[field];
  if (value === undefined) return undefined;
  if ('text' in value) return { type: 'words', words: value };
  return value.length === 0 ? undefined : codes(value);
}
