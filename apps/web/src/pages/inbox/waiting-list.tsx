import { useLingui } from '@lingui/react';
import type { AnswerOf } from '@sahakarya/contract';
import type { ReactNode } from 'react';
import { useColleagues } from '../../data/visit/use-colleagues.ts';
import { usePartyNames } from '../../data/visit/use-party-names.ts';
import { usePartyName } from '../../language/names/party-name.ts';
import { useNumbers } from '../../language/reader.tsx';
import { PageLink } from '../../page/page-link.tsx';
import { localDay } from '../../table/local-day.ts';
import { SpokenWords } from '../../table/spoken-words.tsx';
import './waiting-list.css';

type Waiting = AnswerOf<'inbox'>['data'][number];

/** Things that wait, a row each, with the way to where they are done. */
export function WaitingList(props: {
  readonly waiting: readonly Waiting[];
  readonly own: string | undefined;
}) {
  const { waiting, own } = props;
  const { _ } = useLingui();
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari takes a list without marks for none
    <ul role="list" className="card waiting-list" aria-label={_('table.inbox')}>
      {waiting.map((one) => (
        <WaitingRow key={keyOf(one)} waiting={one} own={own} />
      ))}
    </ul>
  );
}

function keyOf(waiting: Waiting): string {
  if (waiting.kind === 'passkey') return `passkey ${waiting.passkey}`;
  const of = 'talk' in waiting ? waiting.talk : waiting.party;
  return [
    waiting.kind,
    of,
    'party' in waiting ? waiting.party : '',
    'person' in waiting ? waiting.person : '',
    'deputy_of' in waiting ? waiting.deputy_of : '',
  ].join(' ');
}

/** Where it is done. The secretariat chooses among parties: the one that it is about stands in the address. */
function wayTo(waiting: Waiting, own: string | undefined): string {
  if ('talk' in waiting) return `/talks/${waiting.talk}`;
  if (waiting.kind === 'passkey') return '/account';
  const isOfAnother = waiting.kind === 'signatory' && waiting.party !== own;
  return isOfAnother ? `/my-party?about=${waiting.party}` : '/my-party';
}

/** What ends with a day ends when the next one begins. */
function lastDay(until: string): string {
  return localDay(new Date(Date.parse(until) - 1));
}

interface RowProps {
  readonly waiting: Waiting;
  /** The party for which one acts. */
  readonly own: string | undefined;
}

function WaitingRow({ waiting, own }: RowProps) {
  const { _ } = useLingui();
  const { shortDay } = useNumbers();
  const { kind } = waiting;
  const until = 'until' in waiting ? waiting.until : undefined;
  const since = 'since' in waiting ? waiting.since : undefined;
  const by = until === undefined ? undefined : _('table.inbox.by', { day: shortDay(lastDay(until)) });
  return (
    <li>
      <span className="waiting-kind">{_(`table.inbox.${kind}`)}</span>
      <span className="waiting-title">
        <TitleOf waiting={waiting} />
      </span>
      <span className="waiting-says">
        <SaysOf waiting={waiting} own={own} />
        {'told' in waiting && <AlsoTold persons={waiting.told ?? []} own={own} />}
      </span>
      <span className="waiting-day">{by ?? (since !== undefined && shortDay(localDay(since)))}</span>
      <PageLink to={wayTo(waiting, own)} className="button">
        {_(`table.inbox.${kind}.do`)}
      </PageLink>
    </li>
  );
}

/** Who asks what of whom. What a talk is about was said by somebody. */
function TitleOf({ waiting }: { readonly waiting: Waiting }): ReactNode {
  const { _ } = useLingui();
  const nameOf = usePartyNames();
  const partyName = usePartyName();
  switch (waiting.kind) {
    case 'invitation':
    case 'admission':
      return _(`table.inbox.${waiting.kind}.title`, { name: partyName(waiting) });
    case 'passkey':
      return _('table.inbox.passkey.title');
    case 'signatory':
    case 'addition':
    case 'appointment':
      return _(`table.inbox.${waiting.kind}.title`, { name: nameOf(waiting.party) });
    case 'talk':
      return <SpokenWords words={waiting.subject} />;
  }
}

/** Who else of the party was told by a mail, as far as the reader knows their names. */
function AlsoTold(props: { readonly persons: readonly string[]; readonly own: string | undefined }) {
  const { persons, own } = props;
  const { _ } = useLingui();
  const { compare } = useNumbers();
  const colleagues = useColleagues(persons.length === 0 ? undefined : own);
  const names = persons.flatMap((person) => colleagues?.get(person) ?? []).sort(compare);
  return names.length === 0 ? null : (
    <span className="waiting-told">{_('table.inbox.told', { names: names.join(_('list.comma')) })}</span>
  );
}

function SaysOf({ waiting, own }: RowProps): ReactNode {
  const { _ } = useLingui();
  const nameOf = usePartyNames();
  if (waiting.kind === 'addition') return <SpokenWords words={waiting.subject} />;
  if (waiting.kind !== 'talk') return _(`table.inbox.${waiting.kind}.says`);
  const others = waiting.parties.filter((party) => party !== own);
  return (
    <>
      {_('table.inbox.talk.says', { count: waiting.unread })}{' '}
      {others.map((party, at) => (
        <span key={party}>
          {at > 0 && _('list.comma')}
          <bdi>{nameOf(party)}</bdi>
        </span>
      ))}
    </>
  );
}
