import { useLingui } from '@lingui/react';
import type { Party } from '@sahakarya/contract';
import { useState } from 'react';
import type { PageModule } from '../../page/page-module.ts';
import { PrivatePage } from '../../table/private-page.tsx';
import { Asked } from './asked.tsx';
import { SeatForm } from './seat-form.tsx';
import '../../page/page-lead.css';
import './page.css';

/** Asks for a party's seat at the table. */
function AskForASeatPage() {
  const { _ } = useLingui();
  const [asked, setAsked] = useState<Party>();
  return (
    <PrivatePage title={_('party.ask.title')} description={_('party.ask.lead')}>
      {() =>
        asked === undefined ? (
          <>
            <div>
              <h1>{_('party.ask.title')}</h1>
              <p className="page-lead">{_('party.ask.lead')}</p>
            </div>
            <SeatForm onAsked={setAsked} />
          </>
        ) : (
          <Asked party={asked} />
        )
      }
    </PrivatePage>
  );
}

export const page: PageModule = { Page: AskForASeatPage };
