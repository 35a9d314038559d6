import { APART, UNCHANGED } from '../../../planning/policy/policy-state.ts';
import { baselineFor } from '../../../planning/policy/rules.ts';
import type { FromWorker } from '../../../planning/worker/messages.ts';
import type { Opened } from '../../../planning/worker/opened.ts';
import { StudioWorker } from '../../../planning/worker/studio-worker.ts';
import { type GroupsFinding, groupsFinding } from './groups-finding.ts';

/** What the page says of a world before its plan is made here. */
export interface FirstFinding extends GroupsFinding {
  readonly world: Pick<Opened, 'start' | 'weeks' | 'lots'> & { readonly destinations: number };
}

/**
 * What the studio will find first: the plan of a world under its own policy, made as the page's worker makes it.
 *
 * @param files of the world, by name
 * @throws where the world has a fault, or none of the World Bank's groups
 */
export async function findFirst(files: ReadonlyMap<string, Uint8Array>): Promise<FirstFinding> {
  const heard: FromWorker[] = [];
  const noProof = () => undefined;
  const worker = new StudioWorker(
    (answer) => void heard.push(answer),
    noProof,
    () => Promise.resolve(),
  );
  await worker.handle({ kind: 'open', request: 1, source: { kind: 'files', files } });
  const opened = heard.flatMap((answer) =>
    answer.kind === 'opened' && answer.outcome.kind === 'read' && answer.outcome.scenario?.ok === true
      ? [answer.outcome.scenario.value]
      : [],
  )[0];
  if (opened === undefined) throw new Error('The world cannot be opened');
  const first = { policy: UNCHANGED, pinned: APART };
  const asked = { policy: UNCHANGED, baseline: baselineFor(opened.rules, first) };
  await worker.handle({ kind: 'plan', run: 1, ...asked });
  const pictureOf = (of: 'policy' | 'baseline') =>
    heard.flatMap((answer) => (answer.kind === 'coverage' && answer.of === of ? [answer.picture] : []))[0];
  const plan = pictureOf('policy');
  const finding = plan && groupsFinding(opened, asked, { plan, pinned: pictureOf('baseline') });
  if (finding === undefined) throw new Error('The world has no plan, or no groups to tell of');
  const { start, weeks, lots, destinations } = opened;
  return { ...finding, world: { start, weeks, lots, destinations: destinations.length } };
}
