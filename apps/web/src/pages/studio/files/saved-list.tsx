import { useLingui } from '@lingui/react';
import type { SavedWay } from '@sahakarya/scenario';
import './fault-list.css';
import { useNumbers } from '../../../language/reader.tsx';

const ENCODINGS = { 'utf-16': 'UTF-16', 'windows-1252': 'Windows-1252' } as const;

const CELLS = {
  numbers: 'studio.saved.numbers',
  'day-first': 'studio.saved.day-first',
  'month-first': 'studio.saved.month-first',
} as const;

/** What of files was read as a spreadsheet saved it; files that were saved alike are told together. */
export function SavedList({ ways }: { readonly ways: readonly SavedWay[] }) {
  const { _ } = useLingui();
  const numbers = useNumbers();
  const lines = new Map<string, string[]>();
  const add = (text: string, ...files: string[]) => lines.set(text, [...(lines.get(text) ?? []), ...files]);
  for (const way of ways) {
    if ('column' in way) {
      const { file, column, written, read, count } = way;
      add(_(CELLS[way.way], { file, column, written, read, count: numbers.count(count) }));
    } else add(way.way === 'columns' ? way.separator : way.way, way.file);
  }
  if (lines.size === 0) return null;
  const said = (line: string, files: readonly string[]) => {
    if (files.length === 0) return line;
    const names = files.join(_('list.comma'));
    if (line === 'utf-16' || line === 'windows-1252')
      return _('studio.saved.characters', { encoding: ENCODINGS[line], files: names });
    return _('studio.saved.columns', {
      separator: line === '\t' ? _('fault.phrase.tabs') : line,
      files: names,
    });
  };
  return (
    <>
      <p>{_('studio.saved')}</p>
      <ul className="saved-list">
        {[...lines].map(([line, files]) => (
          <li key={line}>{said(line, files)}</li>
        ))}
      </ul>
    </>
  );
}
