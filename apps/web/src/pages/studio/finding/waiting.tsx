import { useLingui } from '@lingui/react';
import { useEffect, useState } from 'react';
import { Skeleton } from '../../../figures/skeleton/skeleton.tsx';
import { useNumbers } from '../../../language/reader.tsx';
import { WholeWords } from '../../../language/whole-words.tsx';
import { Notices } from '../notices.tsx';
import type { Studio } from '../use-studio.ts';
import type { FirstFinding } from './find-first.ts';
import { knownFinding } from './known-finding.ts';
import { useGroupsWords } from './use-groups-words.ts';
import '../context-bar.css';
import '../studio-page.css';

/** Everything in its place before the first plan is there, or why there is none. */
export function Waiting({ studio }: { readonly studio: Studio }) {
  const { _ } = useLingui();
  const words = useGroupsWords();
  const { planning } = studio;
  const known = knownFinding(studio);
  const isStopped = planning.failure !== undefined;
  return (
    <>
      {known === undefined ? (
        <>
          <h1>{_('studio.waiting.title')}</h1>
          <p className="studio-lead">{_('studio.lead')}</p>
        </>
      ) : (
        <WaitingBar world={known.world} />
      )}
      <noscript>
        <p className="strip">{_('studio.no-script')}</p>
      </noscript>
      <Notices studio={studio} />
      <div className="studio-columns" aria-busy={!isStopped}>
        {isStopped ? null : (
          <div className="card studio-side">
            <Skeleton shape="line" lines={12} />
          </div>
        )}
        <div className="studio-results">
          {known === undefined ? null : (
            <h1>
              <WholeWords text={words(known)} />
            </h1>
          )}
          {isStopped ? null : <Holds />}
        </div>
      </div>
    </>
  );
}

/** Where the figures of a plan that is on its way will be. */
function Holds() {
  return (
    <>
      <Making />
      <div className="card studio-hold">
        <Skeleton shape="chart-middle" />
      </div>
      <MapHold />
    </>
  );
}

/** Says that the plan is being made, once programs run at all: what is put into a status then is heard. */
function Making() {
  const { _ } = useLingui();
  const [isRunning, setRunning] = useState(false);
  useEffect(() => setRunning(true), []);
  return (
    <div className="studio-making" role="status">
      {isRunning ? <p>{_('studio.waiting.status')}</p> : null}
    </div>
  );
}

/** Where the map of gains will be. */
export function MapHold() {
  return (
    <div className="card studio-hold">
      <Skeleton shape="map" />
    </div>
  );
}

/** What the context bar will say of the scenario; what can be done with it needs the plan. */
function WaitingBar({ world }: Pick<FirstFinding, 'world'>) {
  const { _ } = useLingui();
  const numbers = useNumbers();
  const { start, ...counts } = world;
  return (
    <div className="studio-bar studio-bar-waiting">
      <div className="studio-scenario">
        <strong>{_('studio.world.title', { month: numbers.month(start) })}</strong>
        <span>{_('studio.contents', { ...counts, day: numbers.day(start) })}</span>
        <span />
      </div>
    </div>
  );
}
