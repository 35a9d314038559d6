import { useLingui } from '@lingui/react';
import { EmptyState } from '../../figures/empty-state/empty-state.tsx';
import { PageLink } from '../../page/page-link.tsx';
import './first-day.css';

/**
 * Before the first party: what will be here, and to whoever runs the installation how it comes about
 * (docs/operations/people.md).
 */
export function FirstDay({ hasSecretariat }: { readonly hasSecretariat: boolean }) {
  const { _ } = useLingui();
  return (
    <>
      <EmptyState title={_('party.first.title')} text={_('party.first.says')}>
        {hasSecretariat && (
          <PageLink to="/ask-for-a-seat" className="button primary">
            {_('party.ask.do')}
          </PageLink>
        )}
      </EmptyState>
      <section className="card first-day">
        <h2>{_('party.first.operator')}</h2>
        <ol>
          <li>
            {_('party.first.key')}
            <code dir="ltr">sahakarya keys make</code>
          </li>
          <li>
            {_('party.first.invite')}
            <code dir="ltr">sahakarya admin invite amina@health.example</code>
          </li>
          <li>
            {_('party.first.others')} <PageLink to="/ask-for-a-seat">{_('party.ask.do')}</PageLink>
          </li>
        </ol>
      </section>
    </>
  );
}
