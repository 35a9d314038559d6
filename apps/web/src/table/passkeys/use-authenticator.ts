import { useState } from 'react';
import type { Refusal } from '../../data/visit/use-command.ts';
import type { GaveNothing } from './ask-authenticator.ts';

/** One of the two commands around an authenticator: the server asks by one, and takes the answer by the other. */
interface Step {
  readonly refusal: Refusal | undefined;
  readonly forget: () => void;
}

/** A way to the authenticator and back. */
export interface Authenticating {
  /** Whether all of it was done; else what stands below says why. */
  readonly send: () => Promise<boolean>;
  readonly isSending: boolean;
  readonly refusal: Refusal | undefined;
  readonly gaveNothing: GaveNothing | undefined;
  readonly forget: () => void;
}

/**
 * Asks the server, then the authenticator, then tells the server.
 *
 * @param ask what the server asks with; undefined where it refused
 * @param give has the browser answer it
 * @param tell whether the server took the answer
 */
export function useAuthenticator<Options, Given extends object>(
  steps: readonly [Step, Step],
  ask: () => Promise<{ readonly data: Options } | undefined>,
  give: (options: Options) => Promise<Given | GaveNothing>,
  tell: (given: Given) => Promise<object | undefined>,
): Authenticating {
  const [isSending, setSending] = useState(false);
  const [gaveNothing, setGaveNothing] = useState<GaveNothing>();
  const forget = () => {
    setGaveNothing(undefined);
    for (const step of steps) step.forget();
  };
  const send = async () => {
    forget();
    setSending(true);
    try {
      const asked = await ask();
      if (asked === undefined) return false;
      const given = await give(asked.data);
      if (typeof given === 'object') return (await tell(given)) !== undefined;
      setGaveNothing(given);
      return false;
    } finally {
      setSending(false);
    }
  };
  return { send, isSending, refusal: steps[0].refusal ?? steps[1].refusal, gaveNothing, forget };
}
