import { useLingui } from '@lingui/react';

/** Does it, by its words, or leaves it. */
export function FormButtons(props: {
  readonly does: string;
  readonly doing: string;
  readonly isSending: boolean;
  /** The name of the text that says what it waits for; left out: nothing. */
  readonly missing?: string | undefined;
  readonly onClose: () => void;
}) {
  const { does, doing, isSending, missing, onClose } = props;
  const { _ } = useLingui();
  return (
    <div className="form-actions">
      <button type="submit" className="button primary" disabled={isSending || missing !== undefined}>
        {isSending ? doing : does}
      </button>
      <button type="button" className="button" onClick={onClose}>
        {_('party.cancel')}
      </button>
      {missing !== undefined && <p className="hint">{_(missing)}</p>}
    </div>
  );
}
