import { useLingui } from '@lingui/react';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { Refusal } from '../../data/visit/use-command.ts';
import { FreshSignIn } from '../fresh-sign-in.tsx';
import { OwnRefusal } from './own-refusal.tsx';
import '../table-page.css';

/** Takes the focus, which the sign-in had: the button is near, and Enter alone does nothing. */
function LastPress() {
  const { _ } = useLingui();
  const ref = useRef<HTMLParagraphElement>(null);
  useEffect(() => ref.current?.focus(), []);
  return (
    <p ref={ref} tabIndex={-1} role="status">
      {_('table.fresh.last-press')}
    </p>
  );
}

/** What a form needs of its command. */
interface Sent {
  readonly isSending: boolean;
  readonly refusal: Refusal | undefined;
  readonly forget: () => void;
}

/**
 * A form about oneself: fields, why it was refused, and one button, whose words say what it does, and is doing. Before
 * the page's script is there it sends nothing: by `dialog`, the browser leaves page and fields as they are.
 */
export function OwnForm(props: {
  readonly className?: string;
  readonly command: Sent;
  readonly send: () => Promise<void>;
  readonly says: string;
  readonly saysMeanwhile: string;
  readonly isPrimary?: boolean;
  /** What it does has no undo: after a fresh sign-in nothing is sent, and the button is pressed once more. */
  readonly isForGood?: boolean;
  readonly isOff?: boolean;
  readonly children?: ReactNode;
  /** Beside the button. */
  readonly aside?: ReactNode;
}) {
  const { _ } = useLingui();
  const { command, send, isPrimary = false, isForGood = false, isOff = false } = props;
  const [isFresh, setFresh] = useState(false);
  const signedIn = () => {
    if (!isForGood) return void send();
    command.forget();
    setFresh(true);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send();
  };
  return (
    <>
      <form method="dialog" className={props.className ?? 'card narrow-form'} onSubmit={submit}>
        {props.children}
        <OwnRefusal refusal={command.refusal} />
        {isFresh && <LastPress />}
        <div className="form-actions">
          <button
            type="submit"
            className={isPrimary ? 'button primary' : 'button'}
            disabled={command.isSending || isOff}
          >
            {_(command.isSending ? props.saysMeanwhile : props.says)}
          </button>
          {props.aside}
        </div>
      </form>
      <FreshSignIn refusal={command.refusal} goOn={signedIn} onClose={command.forget} />
    </>
  );
}
