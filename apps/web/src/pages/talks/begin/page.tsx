import { useLingui } from '@lingui/react';
import type { PageModule } from '../../../page/page-module.ts';
import { PrivatePage } from '../../../table/private-page.tsx';
import { whyNotBegin } from '../../../table/why-not-begin.ts';
import { WithoutParty } from '../without-party.tsx';
import { BeginForm } from './begin-form.tsx';
import { NotBeginning } from './not-beginning.tsx';

function BeginPage({ query }: { readonly query: URLSearchParams }) {
  const { _ } = useLingui();
  const preset = (query.get('with') ?? '').split(',').filter((key) => key !== '');
  return (
    <PrivatePage title={_('talk.write-to-party')} description={_('talk.lead')}>
      {({ me, acting }) =>
        acting === undefined ? (
          <WithoutParty />
        ) : whyNotBegin(acting) === undefined ? (
          <BeginForm key={acting.party} person={me.person} as={acting.party} preset={preset} />
        ) : (
          <NotBeginning acting={acting} />
        )
      }
    </PrivatePage>
  );
}

export const page: PageModule = { Page: BeginPage };
