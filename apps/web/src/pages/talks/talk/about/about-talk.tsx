import { useLingui } from '@lingui/react';
import type { Talk } from '@sahakarya/contract';
import { useAsked } from '../../../../data/visit/use-asked.ts';
import { usePartyNames } from '../../../../data/visit/use-party-names.ts';
import type { Here } from '../../../../data/visit/use-visit.ts';
import { PageLink } from '../../../../page/page-link.tsx';
import { DayOf } from '../../moment.tsx';
import { AddParty } from './add-party.tsx';
import { Additions } from './additions.tsx';
import { Auditors } from './auditors.tsx';
import { CloseOrReopen, LeaveTalk } from './end-talk.tsx';
import { NameAuditor } from './name-auditor.tsx';
import './about-talk.css';

/** Who is in a talk and since when, who may come in, who reads along; and what the reader can do about it. */
export function AboutTalk({ talk, here }: { readonly talk: Talk; readonly here: Here }) {
  const { _ } = useLingui();
  const nameOf = usePartyNames();
  const as = here.acting?.party ?? '';
  const directory = useAsked('parties', {});
  const present = talk.parties.filter(({ until }) => until === null).map(({ party }) => party);
  const others = (directory.data?.data ?? []).filter(({ party }) => !present.includes(party));
  const may = (verb: Talk['can'][number]) => talk.can.includes(verb);
  return (
    <>
      <h2>{_('talk.about.title')}</h2>
      <dl className="talk-seats">
        {talk.parties.map(({ party, since, until }) => (
          <div key={party}>
            <dt>
              <span className="party-square" aria-hidden="true">
                {party.slice(0, 3)}
              </span>{' '}
              <bdi>{nameOf(party)}</bdi>
            </dt>
            <dd>
              {_(until === null ? 'talk.since' : 'talk.left')} <DayOf instant={until ?? since} />
            </dd>
          </div>
        ))}
      </dl>
      <p>
        <PageLink to={`/talks/${talk.talk}/history`}>{_('history.open')}</PageLink>
      </p>
      <Additions talk={talk} as={as} nameOf={nameOf} />
      <Auditors talk={talk} as={as} nameOf={nameOf} />
      {may('add_party') && <AddParty talk={talk} as={as} parties={others} isAlone={present.length < 2} />}
      {may('name_auditor') && <NameAuditor talk={talk} as={as} parties={others} />}
      {(may('close') || may('reopen')) && <CloseOrReopen talk={talk} as={as} />}
      {may('leave') && <LeaveTalk talk={talk} as={as} />}
      {talk.cannot.some(({ why }) => why === 'suspended') && (
        <p className="hint">{_('talk.cannot.suspended')}</p>
      )}
    </>
  );
}
