import { useLingui } from '@lingui/react';
import type { PageField } from '@sahakarya/contract';
import { LabelledChoice } from '../../../table/labelled-choice.tsx';
import { possibleReaders, type Readers } from '../../../table/page-fields.ts';

/** Who reads a field. */
export function ReadersChoice(props: {
  readonly field: PageField;
  readonly readers: Readers;
  readonly onReaders: (readers: Readers) => void;
}) {
  const { field, readers, onReaders } = props;
  const { _ } = useLingui();
  const possible = possibleReaders(field);
  return (
    <LabelledChoice
      label={_('party.words.who-reads')}
      choices={possible.map((value) => ({ value, text: _(`party.readers.${value}`) }))}
      value={readers}
      onValue={(value) => {
        const chosen = possible.find((one) => one === value);
        if (chosen !== undefined) onReaders(chosen);
      }}
    />
  );
}
