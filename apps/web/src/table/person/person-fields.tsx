import { useLingui } from '@lingui/react';
import type { Language } from '@sahakarya/contract';
import { useEffect, useState } from 'react';
import { isLanguage, LANGUAGE_CODES, LANGUAGES } from '../../language/languages.ts';
import { useReader } from '../../language/reader.tsx';
import { LabelledField } from '../labelled-field.tsx';
import { LabelledSelect } from '../labelled-select.tsx';
import { zoneHere, zonesWith } from './time-zones.ts';

const MOST_LETTERS = 200;

/** What a person says of itself. */
export interface OwnWords {
  readonly name: string;
  readonly language: Language;
  readonly time_zone: string;
}

/** Changes some of it: fields may change one after the other, and each knows the others as they were. */
export type ChangeWords = (change: Partial<OwnWords>) => void;

/** Of somebody new, with the page's language and, in the browser, the zone of its clock. */
export function useNewPerson(): [OwnWords, ChangeWords] {
  const { language } = useReader();
  const [words, setWords] = useState<OwnWords>({ name: '', language, time_zone: 'UTC' });
  const change: ChangeWords = (some) => setWords((before) => ({ ...before, ...some }));
  useEffect(() => setWords((before) => ({ ...before, time_zone: zoneHere() })), []);
  return [words, change];
}

/** As it is sent: what is typed has spaces at its ends. */
export function sentWords({ name, ...others }: OwnWords): OwnWords {
  return { name: name.trim(), ...others };
}

export function NameField({ words, onWords }: { readonly words: OwnWords; readonly onWords: ChangeWords }) {
  const { _ } = useLingui();
  return (
    <LabelledField
      label={_('account.name')}
      hint={_('account.name.hint')}
      autoComplete="name"
      dir="auto"
      required
      maxLength={MOST_LETTERS}
      value={words.name}
      onValue={(name) => onWords({ name })}
    />
  );
}

export function PlaceFields({ words, onWords }: { readonly words: OwnWords; readonly onWords: ChangeWords }) {
  const { _ } = useLingui();
  const { language, time_zone } = words;
  const [zones, setZones] = useState<readonly string[]>([time_zone]);
  useEffect(() => setZones(zonesWith(time_zone)), [time_zone]);
  return (
    <>
      <LabelledSelect
        label={_('account.language')}
        value={language}
        onValue={(code) => isLanguage(code) && onWords({ language: code })}
      >
        {LANGUAGE_CODES.map((code) => (
          <option key={code} value={code} lang={code}>
            {LANGUAGES[code].name}
          </option>
        ))}
      </LabelledSelect>
      <LabelledSelect
        label={_('account.zone')}
        value={time_zone}
        onValue={(zone) => onWords({ time_zone: zone })}
      >
        {zones.map((zone) => (
          <option key={zone} lang="en">
            {zone}
          </option>
        ))}
      </LabelledSelect>
    </>
  );
}
