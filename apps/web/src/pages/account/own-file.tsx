import { useLingui } from '@lingui/react';
import type { OwnData } from '@sahakarya/contract';
import { saveFile } from '../../figures/figure-card/save-file.ts';
import { AccountCard } from './account-card.tsx';

/** All that is held about whoever is signed in, to be taken along. */
export function OwnFile({ data }: { readonly data: OwnData }) {
  const { _ } = useLingui();
  const save = () => {
    const text = JSON.stringify(data, null, 2);
    saveFile('sahakarya-account.json', new Blob([text], { type: 'application/json' }));
  };
  return (
    <AccountCard title={_('account.file')}>
      <p>{_('account.file.says')}</p>
      <div className="form-actions">
        <button type="button" className="button" onClick={save}>
          {_('account.file.save')}
        </button>
      </div>
    </AccountCard>
  );
}
