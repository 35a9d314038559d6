import { useLingui } from '@lingui/react';
import { useNumbers } from '../../../language/reader.tsx';
import { useLanguageName, WRITTEN_LANGUAGES } from '../../../table/language-names.ts';

/** In which language something is written: it is read, and heard, in that one. */
export function LanguageField(props: {
  readonly value: string;
  readonly onValue: (language: string) => void;
}) {
  const { value, onValue } = props;
  const { _ } = useLingui();
  const { compare } = useNumbers();
  const nameOf = useLanguageName();
  const languages = [...new Set([...WRITTEN_LANGUAGES, value])].map((code) => ({ code, name: nameOf(code) }));
  return (
    <select
      className="field"
      aria-label={_('talk.language')}
      value={value}
      onChange={({ target }) => onValue(target.value)}
    >
      {languages
        .sort((a, b) => compare(a.name, b.name))
        .map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
    </select>
  );
}
