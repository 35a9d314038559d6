import {
  ENTRIES_IN_A_PART,
  type HistoryPerson,
  type HistoryReason,
  type HistoryValue,
} from '@sahakarya/contract';
import type { Person } from '../../platform/desk/caller.ts';
import { withDesk } from '../../platform/desk/with-desk.ts';
import type { Services } from '../../platform/http/services.ts';
import { changedFields, type Facet, type Of, standingFields } from './changed-fields.ts';
import { namesOf } from './names-of-persons.ts';
import type { Step } from './steps-of-thing.ts';

/** A version of which somebody may be told. */
export interface Told {
  readonly version: number;
  readonly at: Date;
}

/** What somebody asks for. */
export interface WantedHistory {
  /** As this party sees it; left out: as any of one's own does. */
  readonly as?: string | undefined;
  /** Versions below this one. */
  readonly before?: number | undefined;
  /** Also how it stood then; ISO. */
  readonly at?: string | undefined;
}

/** What a history is made of. */
export interface Telling<Kind extends string, Field extends string> extends Omit<WantedHistory, 'as'> {
  readonly steps: readonly Step[];
  /** In any order; not empty. */
  readonly told: readonly Told[];
  readonly kindOf: (kind: string) => Kind;
  readonly facetsOf: (state: unknown) => readonly Facet<Field>[];
}

interface NamedOf {
  person?: HistoryPerson;
  deputy_of?: HistoryPerson;
  party?: string;
  named_by?: string;
}

interface Entry<Kind extends string, Field extends string> {
  version: number;
  kind: Kind;
  party: string | null;
  person: HistoryPerson | null;
  by_token: boolean;
  at: string;
  reason: HistoryReason | null;
  fields: { field: Field; of: NamedOf; before: HistoryValue | null; after: HistoryValue | null }[];
  hash: string;
}

interface Stood<Field extends string> {
  version: number;
  since: string;
  fields: { field: Field; of: NamedOf; value: HistoryValue }[];
}

interface History<Kind extends string, Field extends string> {
  entries: Entry<Kind, Field>[];
  count: number;
  since: string;
  next: number | null;
  stood: Stood<Field> | null;
}

/** A part of the history of a thing, as somebody sees it. */
export async function historyOf<Kind extends string, Field extends string>(
  { database, keys }: Pick<Services, 'database' | 'keys'>,
  person: Person,
  { steps, told, before = Number.POSITIVE_INFINITY, at: moment, kindOf, facetsOf }: Telling<Kind, Field>,
): Promise<History<Kind, Field>> {
  const versions = new Set(told.map(({ version }) => version));
  const older = steps.filter(({ version }) => versions.has(version) && version < before).reverse();
  const part = older.slice(0, ENTRIES_IN_A_PART).map((step) => {
    const earlier = step.before === undefined ? [] : facetsOf(step.before);
    // What stood there when the reader was not there yet, it is not told.
    const isSeen = versions.has(step.version - 1);
    const known = isSeen ? earlier : earlier.map((facet) => ({ ...facet, isWithheld: true }));
    return { ...step, fields: changedFields(known, facetsOf(step.after)) };
  });
  const stood = moment === undefined ? undefined : stoodAt(steps, versions, Date.parse(moment));
  const standing = stood === undefined ? [] : standingFields(facetsOf(stood.after));
  const persons = [
    ...part.flatMap(({ person: by, fields }) => [by, ...fields.flatMap(({ of }) => personsIn(of))]),
    ...standing.flatMap(({ of }) => personsIn(of)),
  ];
  const ids = [...new Set(persons.filter((id) => id !== null))];
  const names = await withDesk(database, person, ({ db }) => namesOf(db, () => keys.ring(), ids));
  const named = (id: string) => ({ person: id, name: names.get(id) ?? null });
  const oldest = part.at(-1)?.version;
  return {
    entries: part.map(({ version, kind, party, person: by, isByToken, at, reason, fields, hash }) => ({
      ...{ version, kind: kindOf(kind), party, person: by === null ? null : named(by) },
      ...{ by_token: isByToken, reason },
      at: new Date(at).toISOString(),
      fields: fields.map(({ of, ...field }) => ({ ...field, of: withNames(of, named) })),
      hash: hash.toString('hex'),
    })),
    count: told.length,
    since: new Date(Math.min(...told.map(({ at }) => at.getTime()))).toISOString(),
    next: older.length > part.length && oldest !== undefined ? oldest : null,
    stood:
      stood === undefined
        ? null
        : {
            ...sinceOf(stood),
            fields: standing.map(({ of, ...one }) => ({ ...one, of: withNames(of, named) })),
          },
  };
}

/** The last of the steps by a moment, if the reader is told of it: who came in later is told nothing of before. */
function stoodAt(steps: readonly Step[], told: ReadonlySet<number>, moment: number): Step | undefined {
  const last = steps.findLast(({ at }) => at <= moment);
  return last !== undefined && told.has(last.version) ? last : undefined;
}

const sinceOf = ({ version, at }: Step) => ({ version, since: new Date(at).toISOString() });

function personsIn({ person, deputy_of }: Of): string[] {
  return [person, deputy_of].filter((id) => id !== undefined);
}

function withNames({ person, deputy_of, ...of }: Of, named: (id: string) => HistoryPerson) {
  return {
    ...of,
    ...(person === undefined ? {} : { person: named(person) }),
    ...(deputy_of === undefined ? {} : { deputy_of: named(deputy_of) }),
  };
}
