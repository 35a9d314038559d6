import './key-numbers.css';

export interface KeyNumber {
  readonly key: string;
  /** As written, with its unit: "2,156 M". */
  readonly number: string;
  /** What it counts, in words. */
  readonly words: string;
}

/** Numbers with their words below, in a row. */
export function KeyNumbers({ numbers }: { readonly numbers: readonly KeyNumber[] }) {
  return (
    <dl className="key-numbers">
      {numbers.map(({ key, number, words }) => (
        <div key={key}>
          <dt>{words}</dt>
          <dd>{number}</dd>
        </div>
      ))}
    </dl>
  );
}
