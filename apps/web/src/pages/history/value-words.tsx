import { useLingui } from '@lingui/react';
import type { HistoryValue } from '@sahakarya/contract';
import { Instant } from '../../table/instant.tsx';
import { useLanguageName } from '../../table/language-names.ts';
import { SpokenWords } from '../../table/spoken-words.tsx';
import type { Field, Thing } from './entry.ts';

/** What stood in a field, in the reader's words; what a party said, in its own. */
export function ValueWords(props: {
  readonly of: Thing;
  readonly field: Field['field'];
  readonly value: HistoryValue | null;
  readonly nameOf: (party: string) => string;
}) {
  const { of, field, value, nameOf } = props;
  const { _ } = useLingui();
  const codeWords = useCodeWords(of, field);
  if (value === null) return '–';
  switch (value.type) {
    case 'withheld':
      return <span className="hint">{_('history.withheld')}</span>;
    case 'yes':
      return _('history.yes');
    case 'text':
      return <bdi>{value.text}</bdi>;
    case 'words':
      return <SpokenWords words={value.words} />;
    case 'codes':
      return value.codes.map(codeWords).join(_('list.comma'));
    case 'instant':
      return <Instant at={value.at} />;
    case 'parties':
      return value.parties.map(nameOf).join(_('list.comma'));
    case 'files':
      return _('history.files', { count: value.files.length });
  }
}

function useCodeWords(of: Thing, field: Field['field']): (code: string) => string {
  const { _ } = useLingui();
  const languageName = useLanguageName();
  return (code) => {
    if (field === 'languages') return languageName(code);
    if (field === 'state') return _(of === 'talk' ? `talk.state.${code}` : `history.state.${code}`);
    if (field === 'kind') return _(`party.kind.${code}`);
    if (field === 'does') return _(`party.does.${code}`);
    return _(field === 'role' ? `party.role.${code}` : `party.readers.${code}`);
  };
}
