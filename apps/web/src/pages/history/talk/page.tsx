import { useLingui } from '@lingui/react';
import type { PageAddress, PageModule } from '../../../page/page-module.ts';
import { HistoryPage } from '../history-page.tsx';

/** What happened to a talk while the reader's party was in it. */
function HistoryOfTalkPage({ params: { talk = '' } }: PageAddress) {
  const { _ } = useLingui();
  return <HistoryPage of="talk" id={talk} way={{ to: `/talks/${talk}`, text: _('talk.one') }} />;
}

export const page: PageModule = { Page: HistoryOfTalkPage };
