import { useLingui } from '@lingui/react';
import { Chip } from '../../figures/chip/chip.tsx';
import type { ChipLook } from '../../figures/chip/look-marks.tsx';
import { Instant } from '../../table/instant.tsx';
import { SpokenWords } from '../../table/spoken-words.tsx';
import type { Entry, Field, Reason, Thing } from './entry.ts';
import { useFieldLabel } from './field-label.ts';
import { ValueWords } from './value-words.tsx';

/** Deeds that end or give something; all others are neither. */
const LOOKS: Readonly<Partial<Record<Entry['kind'], ChipLook>>> = {
  admitted: 'done',
  restored: 'done',
  'signatory-confirmed': 'done',
  'party-added': 'done',
  refused: 'refused',
  suspended: 'refused',
};

interface EntryProps {
  readonly of: Thing;
  readonly entry: Entry;
  readonly isNewest: boolean;
  readonly nameOf: (party: string) => string;
}

/** A deed: its version, by whom and when, each field before and after, and the hash of its event. */
export function OneEntry({ of, entry, isNewest, nameOf }: EntryProps) {
  const { _ } = useLingui();
  const { version, kind, party, at, reason, fields, hash } = entry;
  return (
    <li className={isNewest ? 'history-entry newest' : 'history-entry'}>
      <div className="history-head">
        <strong>{_('history.version', { version })}</strong>
        <Chip look={LOOKS[kind] ?? 'neutral'}>{_(`history.${of}.${kind}`)}</Chip>
        <span className="history-who">
          {party !== null && <bdi>{nameOf(party)}</bdi>}
          <bdi className="hint">
            <PersonWords entry={entry} />
          </bdi>
        </span>
        <span className="history-when">
          <Instant at={at} />
        </span>
      </div>
      {(fields.length > 0 || reason !== null) && (
        <dl className="history-fields">
          {reason !== null && <ReasonRow kind={kind} reason={reason} />}
          {fields.map((field) => (
            <FieldRow key={JSON.stringify([field.field, field.of])} of={of} field={field} nameOf={nameOf} />
          ))}
        </dl>
      )}
      <details className="history-hash">
        <summary className="link-button">{_('history.hash')}</summary>
        <code>{hash}</code>
      </details>
    </li>
  );
}

/** Who did it; by a token it was a program of theirs. */
function PersonWords({ entry: { person, by_token } }: { readonly entry: Entry }) {
  const { _ } = useLingui();
  if (person === null) return _('history.operator');
  const { name } = person;
  if (name === null) return _(by_token ? 'history.by-token.unnamed' : 'history.unnamed');
  return by_token ? _('history.by-token', { name }) : name;
}

/** Why, as whoever did it said: in their own words, too, where they wrote some. */
function ReasonRow({ kind, reason }: { readonly kind: Entry['kind']; readonly reason: Reason }) {
  const { _ } = useLingui();
  const { code, words } = reason;
  return (
    <div>
      <dt>{_('party.reason')}</dt>
      <dd>
        <span>{_(kind === 'refused' ? `party.refuse.${code}` : `party.suspend.${code}`)}</span>
        {words !== null && <SpokenWords words={words} />}
      </dd>
    </div>
  );
}

function FieldRow(props: {
  readonly of: Thing;
  readonly field: Field;
  readonly nameOf: (party: string) => string;
}) {
  const { of, field, nameOf } = props;
  const { _ } = useLingui();
  const label = useFieldLabel(nameOf);
  const words = { of, field: field.field, nameOf };
  // Where nothing stood, nothing is struck through.
  const Before = field.before === null ? 'span' : 'del';
  return (
    <div>
      <dt>{label(field)}</dt>
      <dd>
        <Before>
          <span className="heard">
            {_('history.before')}
            {_('list.colon')}
          </span>
          <ValueWords {...words} value={field.before} />
        </Before>
        <Chevron />
        <ins>
          <span className="heard">
            {_('history.after')}
            {_('list.colon')}
          </span>
          <ValueWords {...words} value={field.after} />
        </ins>
      </dd>
    </div>
  );
}

function Chevron() {
  return (
    <svg className="history-chevron" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      <path d="M5 3l4 4-4 4" fill="none" stroke="currentColor" strokeWidth="1.6" />
    </svg>
  );
}
