import { useLingui } from '@lingui/react';
import type { Failure } from '../data/api.ts';
import { PageHead } from './page-head.tsx';
import './read-failed.css';

/** Failures with words of their own; the others are unforeseen. */
const KNOWN = ['unreachable', 'unavailable', 'busy', 'too-slow', 'too-many-requests', 'not-found'];

/** What failed, what is safe, what to do, and the code in small. */
export function ReadFailed({ failure, retry }: { readonly failure: Failure; readonly retry: () => void }) {
  const { _ } = useLingui();
  const known = KNOWN.includes(failure.code) ? failure.code : 'internal-error';
  return (
    <div className="page-body read-failed" role="alert">
      <PageHead title={_(`problem.${known}.title`)} description={_(`problem.${known}.says`)} />
      <h1>{_(`problem.${known}.title`)}</h1>
      <p>{_(`problem.${known}.says`)}</p>
      {known !== 'not-found' && (
        <p>
          <button type="button" className="button" onClick={retry}>
            {_('problem.retry')}
          </button>
        </p>
      )}
      <p className="hint">
        <code>{failure.code}</code>
      </p>
    </div>
  );
}
