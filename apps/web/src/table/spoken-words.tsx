import type { Words } from '@sahakarya/contract';
import './spoken-words.css';

/** What somebody said, as it was written: in its own language and direction, never translated. */
export function SpokenWords({ words: { language, direction, text } }: { readonly words: Words }) {
  return (
    <bdi className="spoken-words" lang={language} dir={direction}>
      {text}
    </bdi>
  );
}
