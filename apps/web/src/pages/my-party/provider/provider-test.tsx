import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useCommand } from '../../../data/visit/use-command.ts';
import { RefusalNote } from '../../../table/refusal.tsx';
import '../../../table/refusal.css';

/** Whether the party's provider answers. */
export function ProviderTest({ party }: { readonly party: string }) {
  const { _ } = useLingui();
  const test = useCommand('testProvider');
  const [works, setWorks] = useState(false);
  const send = async () => {
    setWorks(false);
    setWorks((await test.send({ party }, {})) !== undefined);
  };
  // Who tests can mend it, and is told so: others are sent to an administrator.
  const why = test.refusal?.code === 'provider-failed' ? test.refusal.parameters.why : undefined;
  return (
    <div className="form-actions">
      <button type="button" className="button" disabled={test.isSending} onClick={() => void send()}>
        {_(test.isSending ? 'party.provider.testing' : 'party.provider.test')}
      </button>
      <span role="status">{works && _('party.provider.works')}</span>
      {why === undefined ? (
        <RefusalNote refusal={test.refusal} />
      ) : (
        <div className="refusal" role="alert">
          <p>{_('party.provider.fails', { why })}</p>
        </div>
      )}
    </div>
  );
}
