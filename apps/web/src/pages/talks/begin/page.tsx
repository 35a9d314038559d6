import { useLingui } from '@lingui/react';
import type { PageModule } from '../../../page/page-module.ts';
import { PrivatePage } from '../../../table/private-page.tsx';
import { WithoutParty } from '../without-party.tsx';
import { BeginForm } from './begin-form.tsx';

function BeginPage({ query }: { readonly query: URLSearchParams }) {
  const { _ } = useLingui();
  const preset = (query.get('with') ?? '').split(',').filter((key) => key !== '');
  return (
    <PrivatePage title={_('talk.write-to-party')} description={_('talk.lead')}>
      {({ me, acting }) =>
        acting === undefined ? (
          <WithoutParty />
        ) : (
          <BeginForm key={acting.party} person={me.person} as={acting.party} preset={preset} />
        )
      }
    </PrivatePage>
  );
}

export const page: PageModule = { Page: BeginPage };
