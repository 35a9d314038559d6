import { useLingui } from '@lingui/react';
import type { PageAddress, PageModule } from '../../../page/page-module.ts';
import { PrivatePage } from '../../../table/private-page.tsx';
import { OneTalk } from './one-talk.tsx';

function TalkPage({ params: { talk = '' } }: PageAddress) {
  const { _ } = useLingui();
  return (
    <PrivatePage title={_('talk.one')} description={_('talk.lead')}>
      {(here) => <OneTalk key={here.acting?.party} here={here} id={talk} />}
    </PrivatePage>
  );
}

export const page: PageModule = { Page: TalkPage };
