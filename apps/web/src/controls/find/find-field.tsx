import './find-field.css';

/** Letters that are looked for at most. */
const MOST = 60;

/** Looks for words in what is shown, as they are written. */
export function FindField(props: {
  readonly label: string;
  readonly asked: string;
  readonly onAsked: (asked: string) => void;
}) {
  return (
    <label className="find-field">
      <span>{props.label}</span>
      <input
        type="search"
        className="field"
        value={props.asked}
        maxLength={MOST}
        autoComplete="off"
        onChange={({ target }) => props.onAsked(target.value)}
      />
    </label>
  );
}
