import { useLingui } from '@lingui/react';
import { cellsOfCsv } from '@sahakarya/scenario';
import { useEffect, useId, useMemo, useState } from 'react';
import { Pager } from '../../../figures/data-table/pager.tsx';
import { pageOfRows } from '../../../figures/data-table/pages.ts';
import type { EditedCell } from '../../../planning/worker/edited-cell.ts';
import { placeOf } from '../address/use-changes.ts';
import type { Studio } from '../use-studio.ts';
import { type CellDrafts, withDraft, withoutTaken } from './cell-drafts.ts';
import './edit-tables.css';
import { FaultList } from './fault-list.tsx';
import { findRows } from './find-rows.ts';

/** The tables of the scenario, cell by cell: a new text is read by the scenario's own reader, and planned at once. */
export default function EditTables(props: {
  readonly studio: Studio;
  /** Of the open scenario's destinations, as the pages write them. */
  readonly names: readonly string[];
}) {
  const { studio, names: placeNames } = props;
  const { _ } = useLingui();
  const { actions, tables, planning, opening } = studio;
  const { opened } = planning;
  // biome-ignore lint/correctness/useExhaustiveDependencies: they are other tables whenever another scenario is open
  useEffect(() => actions.showTables(), [actions, opened]);
  const byCode = useMemo(
    () => new Map(opened?.destinations.map(({ key }, at) => [key, placeNames[at] ?? ''])),
    [opened, placeNames],
  );
  const names = [...(tables?.keys() ?? [])].filter((name) => name.endsWith('.csv'));
  const [chosen, setChosen] = useState('lots.csv');
  const id = useId();
  const text = tables?.get(chosen);
  const { outcome } = opening;
  const faults = outcome?.kind === 'read' && outcome.scenario?.ok === false ? outcome.scenario : undefined;
  const [drafts, setDrafts] = useState<CellDrafts>(new Map());
  useEffect(() => setDrafts((now) => withoutTaken(now, opened?.cells ?? [])), [opened]);
  // All that isn't taken yet is tried together: two cells may be right with one another alone.
  const take = (cell: EditedCell, before: string) => {
    const next = withDraft(drafts, cell, before);
    setDrafts(next);
    if (next.size === 0) actions.closeOutcome();
    else actions.edit([...next.values()]);
  };
  return (
    <section className="edit-tables">
      <p className="edit-which">
        <label htmlFor={id}>{_('studio.edit.table')}</label>
        <select id={id} className="field" value={chosen} onChange={(event) => setChosen(event.target.value)}>
          {names.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </p>
      <div role="status">
        {faults === undefined ? null : (
          <FaultList label={_('studio.open.faults', { count: faults.count })} faults={faults.faults} />
        )}
      </div>
      {text === undefined || opened === undefined ? null : (
        <EditTable
          key={chosen}
          table={chosen.replace('.csv', '')}
          text={text}
          names={byCode}
          drafts={drafts}
          onEdit={take}
        />
      )}
    </section>
  );
}

function EditTable(props: {
  readonly table: string;
  readonly text: string;
  /** That the pages give to places, by their codes. */
  readonly names: ReadonlyMap<string, string>;
  readonly drafts: CellDrafts;
  /** @param before what the scenario has there */
  readonly onEdit: (cell: EditedCell, before: string) => void;
}) {
  const { table, text, names, drafts, onEdit } = props;
  const { _ } = useLingui();
  const [find, setFind] = useState('');
  const [page, setPage] = useState(1);
  const [header = [], ...rows] = useMemo(() => cellsOfCsv(text), [text]);
  const found = findRows(rows, find, names);
  const shown = pageOfRows(found.length, page);
  return (
    <>
      <input
        className="field"
        type="search"
        aria-label={_('studio.edit.find')}
        placeholder={_('studio.edit.find')}
        value={find}
        onChange={(event) => setFind(event.target.value)}
      />
      <div className="edit-scroll" data-scrolls="">
        <table>
          <thead>
            <tr>
              {header.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {found.slice(shown.start, shown.end).map(({ cells, row }) => (
              <tr key={row}>
                {header.map((column, at) => (
                  <td key={column} data-head={column}>
                    <CellField
                      label={[cells[0] ?? '', column].join(_('list.comma'))}
                      text={cells[at] ?? ''}
                      tried={drafts.get(placeOf({ table, row, column }))?.text}
                      onText={(next) => onEdit({ table, row, column, text: next }, cells[at] ?? '')}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p role="status">{found.length === 0 && find !== '' ? _('palette.none') : null}</p>
      {shown.pages > 1 ? <Pager {...shown} rows={found.length} href={undefined} onPage={setPage} /> : null}
    </>
  );
}

/** Takes effect on Enter or on leaving; Escape brings back what the scenario has. */
function CellField(props: {
  readonly label: string;
  /** What the scenario has. */
  readonly text: string;
  /** What was tried, and has a fault. */
  readonly tried: string | undefined;
  readonly onText: (text: string) => void;
}) {
  const { label, text, tried, onText } = props;
  const [typed, setTyped] = useState<string>();
  const shown = typed ?? tried ?? text;
  const take = (next: string | undefined) => {
    setTyped(undefined);
    if (next !== undefined && next !== (tried ?? text)) onText(next);
  };
  return (
    <input
      className="field"
      dir="auto"
      aria-label={label}
      value={shown}
      size={Math.max(6, shown.length)}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => take(typed)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take(typed);
        if (event.key !== 'Escape' || shown === text) return;
        event.preventDefault();
        take(text);
      }}
    />
  );
}
