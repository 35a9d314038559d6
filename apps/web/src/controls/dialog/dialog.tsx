import { type ReactNode, useEffect, useRef } from 'react';
import './dialog.css';

/**
 * A native modal dialog, open as long as it is there. Escape and a press outside of it close it; the browser gives
 * focus back to where it was.
 */
export function Dialog(props: {
  readonly label: string;
  readonly className?: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = ref.current;
    if (dialog !== null && !dialog.open) dialog.showModal();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does what a press outside does
    <dialog
      ref={ref}
      className={`dialog ${props.className ?? ''}`}
      aria-label={props.label}
      onClose={props.onClose}
      onClick={(event) => {
        if (event.target === event.currentTarget) event.currentTarget.close();
      }}
    >
      <div className="dialog-body">{props.children}</div>
    </dialog>
  );
}
