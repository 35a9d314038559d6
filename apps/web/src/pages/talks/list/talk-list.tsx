import { useLingui } from '@lingui/react';
import type { ListedTalk } from '@sahakarya/contract';
import { usePartyNames } from '../../../data/visit/use-party-names.ts';
import { Chip } from '../../../figures/chip/chip.tsx';
import { PageLink } from '../../../page/page-link.tsx';
import { SpokenWords } from '../../../table/spoken-words.tsx';
import { TimeOrDayOf } from '../moment.tsx';
import { lastOf } from './shown-order.ts';
import './talk-list.css';

/** Talks, a row each: about what, with whom, what is new, and when something was last written. */
export function TalkList({ talks, own }: { readonly talks: readonly ListedTalk[]; readonly own: string }) {
  const { _ } = useLingui();
  const nameOf = usePartyNames();
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari takes a list without marks for none
    <ul role="list" className="card talk-list" aria-label={_('table.talks')}>
      {talks.map((talk) => (
        <li key={talk.talk} className={talk.unread > 0 ? 'talk-row fresh' : 'talk-row'}>
          <PageLink to={`/talks/${talk.talk}`} className="talk-subject">
            <SpokenWords words={talk.subject} />
          </PageLink>
          <span className="talk-parties">
            <Parties keys={talk.parties.filter((party) => party !== own)} nameOf={nameOf} />
          </span>
          <span className="talk-chips">
            {talk.unread > 0 && <Chip look="turn">{_('talk.unread', { count: talk.unread })}</Chip>}
            {talk.state === 'closed' && <Chip look="neutral">{_('talk.state.closed')}</Chip>}
          </span>
          <span className="talk-last">
            <TimeOrDayOf instant={lastOf(talk)} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Parties(props: { readonly keys: readonly string[]; readonly nameOf: (party: string) => string }) {
  const { _ } = useLingui();
  if (props.keys.length === 0) return _('talk.with-nobody');
  return props.keys.map((party, at) => (
    <span key={party}>
      {at > 0 && _('list.comma')}
      <bdi>{props.nameOf(party)}</bdi>
    </span>
  ));
}
