import { useLingui } from '@lingui/react';
import { type ReactNode, useId, useState } from 'react';
import './control-row.css';

/** Id of the hint of the control with this id, for its `aria-describedby`. */
export function hintIdOf(id: string): string {
  return `${id}-hint`;
}

/** A control beside its label. What it does is told below when asked for, and always to those who listen. */
export function ControlRow(props: {
  /** Of the control. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  /** The hint stands there unasked: the control has been used. */
  readonly isTold?: boolean;
  readonly children: ReactNode;
}) {
  const { id, label, hint, isTold = false, children } = props;
  const [isAsked, setAsked] = useState(false);
  return (
    <div className="studio-row">
      <span className="studio-label">
        <label htmlFor={id}>{label}</label>
        {hint === undefined ? null : (
          <AskButton of={id} label={label} isTold={isAsked || isTold} onAsk={() => setAsked(!isAsked)} />
        )}
      </span>
      {children}
      {hint === undefined ? null : (
        <p id={hintIdOf(id)} className="hint" hidden={!isAsked && !isTold}>
          {hint}
        </p>
      )}
    </div>
  );
}

/** Controls of one kind below a heading, which has the hint of them all. */
export function ControlGroup(props: {
  readonly heading: string;
  readonly hint: string;
  readonly children: ReactNode;
}) {
  const { heading, hint, children } = props;
  const id = useId();
  const [isAsked, setAsked] = useState(false);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a legend can't stand beside its button
    <div className="studio-group" role="group" aria-labelledby={id} aria-describedby={hintIdOf(id)}>
      <div className="studio-label">
        <h3 id={id}>{heading}</h3>
        <AskButton of={id} label={heading} isTold={isAsked} onAsk={() => setAsked(!isAsked)} />
      </div>
      <p id={hintIdOf(id)} className="hint" hidden={!isAsked}>
        {hint}
      </p>
      {children}
    </div>
  );
}

function AskButton(props: {
  /** Id of what the hint is about. */
  readonly of: string;
  readonly label: string;
  readonly isTold: boolean;
  readonly onAsk: () => void;
}) {
  const { _ } = useLingui();
  return (
    <button
      type="button"
      className="studio-ask"
      aria-expanded={props.isTold}
      aria-controls={hintIdOf(props.of)}
      aria-label={_('studio.about', { what: props.label })}
      onClick={props.onAsk}
    >
      ?
    </button>
  );
}
