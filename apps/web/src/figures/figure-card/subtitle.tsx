import { Fragment } from 'react';
import { WholeWords } from '../../language/whole-words.tsx';
import './subtitle.css';

/** The dot of every language, which keeps to the word before it. */
const DOT = /\s·\s/u;

/** What a figure measures, and of which day. Where the day begins a line of its own, no dot stands before it. */
export function Subtitle({ text }: { readonly text: string }) {
  return (
    <p className="figure-subtitle">
      {text.split(DOT).map((part, at) => (
        <Fragment key={part}>
          {at === 0 ? null : ' '}
          <span className={at === 0 ? 'subtitle-part' : 'subtitle-part next'}>
            {at === 0 ? null : <span className="subtitle-dot">{'· '}</span>}
            <WholeWords text={part} />
          </span>
        </Fragment>
      ))}
    </p>
  );
}
