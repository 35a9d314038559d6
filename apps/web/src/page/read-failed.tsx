import { useLingui } from '@lingui/react';
import type { Failure } from '../data/api.ts';
import { failureWords, WAYS_ON } from './failure-words.ts';
import { PageHead } from './page-head.tsx';
import { PageLink } from './page-link.tsx';
import './read-failed.css';

export interface ReadFailedProps {
  readonly failure: Failure;
  readonly retry: () => void;
}

/** A page that could not be read: what failed, what is safe, what to do, and the code in small. */
export function ReadFailed(props: ReadFailedProps) {
  const { _ } = useLingui();
  const words = failureWords(props.failure);
  return (
    <div className="page-body read-failed" role="alert">
      <PageHead title={_(`problem.${words}.title`)} description={_(`problem.${words}.says`)} />
      <h1>{_(`problem.${words}.title`)}</h1>
      <Advice {...props} />
    </div>
  );
}

/**
 * The same where a part of a page would have stood; the rest of the page stays. Above figures that are old now, it
 * stays in sight with them: what was asked for below is answered there.
 */
export function PartFailed(props: ReadFailedProps) {
  const { _ } = useLingui();
  return (
    <div className="card read-failed" role="alert">
      <p className="read-failed-title">{_(`problem.${failureWords(props.failure)}.title`)}</p>
      <Advice {...props} />
    </div>
  );
}

function Advice({ failure, retry }: ReadFailedProps) {
  const { _ } = useLingui();
  const words = failureWords(failure);
  const ways = WAYS_ON[words];
  return (
    <>
      <p>{_(`problem.${words}.says`)}</p>
      <p className="read-failed-ways">
        {ways === undefined ? (
          <button type="button" className="button" onClick={retry}>
            {_('problem.retry')}
          </button>
        ) : (
          ways.map(({ to, text }) => (
            <PageLink key={to} className="button" to={to}>
              {_(text)}
            </PageLink>
          ))
        )}
      </p>
      <p className="hint">
        <code>{failure.code}</code>
      </p>
    </>
  );
}
