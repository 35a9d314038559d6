import { useLingui } from '@lingui/react';
import type { PageField, Party } from '@sahakarya/contract';
import { PAGE_FIELD_NAMES, readersOf } from '../../table/page-fields.ts';
import '../../table/party-card.css';

/** What it publishes and withholds: names of withheld fields, and who reads them, are public always. */
export function Readers({ party }: { readonly party: Party }) {
  const { _ } = useLingui();
  const isThere = (field: PageField) => party.page[field] !== undefined;
  const withheld = PAGE_FIELD_NAMES.filter((field) => party.withheld[field] !== undefined);
  const published = PAGE_FIELD_NAMES.filter(
    (field) => readersOf(field, party.withheld) === 'public' && isThere(field),
  );
  // Fields that are never public are named where the reader sees them.
  const shown = PAGE_FIELD_NAMES.filter((field) => withheld.includes(field) || isThere(field));
  return (
    <section className="card party-card">
      <h2>{_('party.publishes', { published: published.length, withheld: withheld.length })}</h2>
      <p className="hint">{_('party.publishes.hint')}</p>
      {shown.length > 0 && (
        <dl className="party-facts">
          {shown.map((field) => (
            <div key={field}>
              <dt>{_(`party.field.${field}`)}</dt>
              <dd>{_(`party.readers.${readersOf(field, party.withheld)}`)}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
