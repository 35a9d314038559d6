import { useLingui } from '@lingui/react';

/** Does it, by its words, or leaves it. */
export function FormButtons(props: {
  readonly does: string;
  readonly doing: string;
  readonly isSending: boolean;
  readonly onClose: () => void;
}) {
  const { does, doing, isSending, onClose } = props;
  const { _ } = useLingui();
  return (
    <div className="form-actions">
      <button type="submit" className="button primary" disabled={isSending}>
        {isSending ? doing : does}
      </button>
      <button type="button" className="button" onClick={onClose}>
        {_('party.cancel')}
      </button>
    </div>
  );
}
