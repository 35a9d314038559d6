import { useLingui } from '@lingui/react';
import { type Field, SCENARIO_TABLES } from '@sahakarya/scenario';

/** Columns and tables that a scenario may do without. */
const OPTIONAL_COLUMNS: readonly string[] = ['weight', 'storage_doses'];
const OPTIONAL_TABLES: readonly string[] = ['acceptance', 'earmarks', 'capacity'];

/** The format of a scenario's files: tables and columns of the schema that reads and writes them, told in words. */
export function FormatTables() {
  const { _ } = useLingui();
  return (
    <section id="format" className="help-format">
      <h2>{_('help.format')}</h2>
      <p>{_('help.format.lead')}</p>
      {Object.entries(SCENARIO_TABLES).map(([table, { fields }]) => (
        <FormatTable key={table} table={table} fields={fields} />
      ))}
    </section>
  );
}

function FormatTable({ table, fields }: { readonly table: string; readonly fields: readonly Field[] }) {
  const { _ } = useLingui();
  return (
    <section>
      <h3>
        <code>{`${table}.csv`}</code>
      </h3>
      <p>
        {_(`help.format.${table}`)}
        {OPTIONAL_TABLES.includes(table) ? `. ${_('help.format.table.optional')}` : null}
      </p>
      <dl>
        {fields.map(({ name, type }) => (
          <div key={name}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>
              {_(`help.format.${table}.${name}`)}
              <span className="help-kind">
                {[
                  _(`help.format.kind.${type}`),
                  ...(OPTIONAL_COLUMNS.includes(name) ? [_('help.format.optional')] : []),
                ].join(_('list.comma'))}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
