import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { FindField } from '../../../controls/find/find-field.tsx';
import { NEWS_EVERY_MS, useAsked } from '../../../data/visit/use-asked.ts';
import { useNamesCame } from '../../../data/visit/use-party-names.ts';
import type { Here } from '../../../data/visit/use-visit.ts';
import { NothingHere } from '../../../page/nothing-here.tsx';
import { PageSkeleton } from '../../../page/page-skeleton.tsx';
import { PartFailed } from '../../../page/read-failed.tsx';
import { AboutTalk } from './about/about-talk.tsx';
import { FoundSaid } from './found-said.tsx';
import { Said } from './said.tsx';
import { TalkHead } from './talk-head.tsx';
import { useMessages } from './use-messages.ts';
import './one-talk.css';

/** A talk as one of those in it sees it. To whoever isn't, it is not there. */
export function OneTalk({ here, id }: { readonly here: Here; readonly id: string }) {
  const as = here.acting?.party;
  const asked = useAsked('talk', as === undefined ? { talk: id } : { talk: id, as }, NEWS_EVERY_MS.talk);
  const said = useMessages(id, as);
  const namesCame = useNamesCame();
  const [sought, setSought] = useState('');
  const { _ } = useLingui();
  if (asked.failure?.code === 'not-found') return <NothingHere to="/talks" text={_('table.talks')} />;
  const talk = asked.data?.data;
  const failed = [asked, said].find(({ failure }) => failure !== undefined);
  if (talk === undefined || said.messages === undefined || !namesCame)
    return failed?.failure === undefined ? (
      <PageSkeleton />
    ) : (
      <PartFailed failure={failed.failure} retry={failed.retry} />
    );
  return (
    <div className="one-talk">
      <TalkHead talk={talk} here={here} about={<AboutTalk talk={talk} here={here} />} />
      <div className="found-or-said">
        {said.messages.length > 0 && <FindField label={_('talk.find')} asked={sought} onAsked={setSought} />}
        {sought.trim() === '' ? (
          <Said
            talk={talk}
            here={here}
            said={{ ...said, messages: said.messages }}
            failure={failed?.failure}
          />
        ) : (
          <FoundSaid asked={sought} here={here} said={{ ...said, messages: said.messages }} />
        )}
      </div>
    </div>
  );
}
