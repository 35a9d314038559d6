import './party-square.css';

/** Letters of a party's key that stand for it: no flags, no portraits. */
const LETTERS = 3;

/** Stands for a party in lists and beside titles; its name is beside it, so that this is for the eye alone. */
export function PartySquare({ party, isLarge }: { readonly party: string; readonly isLarge?: boolean }) {
  return (
    <span
      className={isLarge === true ? 'party-square wide large' : 'party-square wide'}
      dir="ltr"
      aria-hidden="true"
    >
      {party.slice(0, LETTERS)}
    </span>
  );
}
