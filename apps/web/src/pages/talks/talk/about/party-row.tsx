import type { ReactNode } from 'react';

/** A party that is no part of a talk, what there is to say of it, and what can be done about it. */
export function PartyRow(props: {
  readonly party: string;
  readonly name: string;
  readonly deed: { readonly text: string; readonly isOff: boolean; readonly onDo: () => void } | undefined;
  readonly children: ReactNode;
}) {
  const { party, name, deed, children } = props;
  return (
    <div className="talk-deed">
      <p>
        <span className="party-square" aria-hidden="true">
          {party.slice(0, 3)}
        </span>{' '}
        <bdi>{name}</bdi>
      </p>
      {children}
      {deed !== undefined && (
        <button type="button" className="button small" disabled={deed.isOff} onClick={deed.onDo}>
          {deed.text}
        </button>
      )}
    </div>
  );
}
