import { useLingui } from '@lingui/react';
import { useAsked } from '../../data/visit/use-asked.ts';
import { useCommand } from '../../data/visit/use-command.ts';
import { PartFailed } from '../../page/read-failed.tsx';
import { OwnForm } from '../../table/person/own-form.tsx';
import { AccountCard } from './account-card.tsx';

/** What one is told by mail: ended and begun again by a press. */
export function OwnNotices() {
  const { _ } = useLingui();
  const { data, failure, retry } = useAsked('notices', {});
  const change = useCommand('changeNotices');
  if (data === undefined)
    return failure === undefined ? null : <PartFailed failure={failure} retry={retry} />;
  const { digest, is_mailed } = data.data;
  const next = digest === 'daily' ? 'off' : 'daily';
  return (
    <AccountCard title={_('account.notices')}>
      <p>{_(`account.notices.${digest}`)}</p>
      {!is_mailed && <p>{_('account.notices.not-mailed')}</p>}
      <OwnForm
        className="account-form"
        command={change}
        send={async () => void (await change.send({}, { digest: next }))}
        says={next === 'off' ? 'account.notices.end' : 'account.notices.begin'}
        saysMeanwhile="account.notices.doing"
      />
    </AccountCard>
  );
}
