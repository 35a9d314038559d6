import { useLingui } from '@lingui/react';
import { type EqualFaults, equalFaults, type Fault } from '@sahakarya/scenario';
import { useNumbers } from '../../../language/reader.tsx';
import { faultTexts } from './fault-texts.ts';
import './fault-list.css';

/** Every fault of a folder, equal ones once: where it is, what is there, what is wrong, what would be right. */
export function FaultList({ label, faults }: { readonly label: string; readonly faults: readonly Fault[] }) {
  return (
    <ol className="fault-list" aria-label={label}>
      {equalFaults(faults).map((equal) => {
        const { code, file, row, column } = equal.fault;
        return <FaultLine key={[code, file, row, column].join()} equal={equal} />;
      })}
    </ol>
  );
}

function FaultLine({ equal }: { readonly equal: EqualFaults<Fault> }) {
  const { fault, files, count, rows, values, valueCount } = equal;
  const { _ } = useLingui();
  const numbers = useNumbers();
  const { says, mend } = faultTexts(fault, _);
  const listed = (parts: readonly string[], all: number) =>
    [...parts, ...(all > parts.length ? ['…'] : [])].join(_('list.comma'));
  return (
    <li>
      <p className="fault-place">
        {files.map((file) => (
          <bdi key={file}>{file}</bdi>
        ))}
        {fault.column === undefined ? null : <code>{fault.column}</code>}
        {rows.length === 0 || files.length > 1 ? null : (
          <span>{_('studio.fault.rows', { count, rows: listed(rows.map(numbers.count), count) })}</span>
        )}
      </p>
      <p>
        {values.length === 0 ? null : (
          <>
            <code dir="auto">{listed(values, valueCount)}</code>{' '}
          </>
        )}
        <b>{says}</b>
      </p>
      <p>
        <span className="fault-mend">{_('studio.fault.mend')}</span> {mend}
      </p>
    </li>
  );
}
