import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Model } from '@sahakarya/planner';
import { withOneMilestone } from '@sahakarya/scenario';
import { districtModel } from '../inputs/district-model.ts';
import { missingDistricts, readDistricts } from '../inputs/districts.ts';
import { readWorld, worldModel } from '../inputs/world.ts';
import { compile, leximinDoses, mostDoses } from '../inside-planner.ts';
import { FLOW_PEERS, type FlowPeer, runPeer } from '../peers/flow-peers.ts';
import { type FlowProblem, flowProblem, writeArcs } from '../peers/flow-problem.ts';
import { duration, ratio } from '../record/figures.ts';
import { median } from '../record/median.ts';
import { skipped } from '../record/skipped.ts';
import { type Line, mustBe, type Row, type Setting } from '../row.ts';
import { stopwatch } from '../stopwatch.ts';

/** A whole leximin search with one milestone, beside a single maximum flow by peers on the same compiled network. */
export const oneFlow: Row = {
  name: 'one-flow',
  isShort: false,
  async measure(setting) {
    const world = worldModel('pooled');
    const temporary = mkdtempSync(join(tmpdir(), 'sahakarya-bench-'));
    try {
      const lines = measureNetwork('the world', world, join(temporary, 'world'), setting);
      const work = 'leximin with one milestone / one maximum flow on the same network, districts';
      const missing = missingDistricts(setting.districts);
      if (missing !== undefined)
        return [
          ...lines,
          ...FLOW_PEERS.map((peer) => skipped({ ...peer, work: `${work}, ${peer.name}` }, missing)),
        ];
      const countries = readWorld().destinations.map(({ destination }) => destination);
      const options = { lots: 10_000, inProportion: true };
      const districts = districtModel(world, countries, readDistricts(setting.districts), options);
      return [
        ...lines,
        ...measureNetwork('districts', districts, join(temporary, 'districts'), { ...setting, warmUps: 1 }),
      ];
    } finally {
      rmSync(temporary, { recursive: true });
    }
  },
};

interface Ours {
  readonly total: number;
  readonly values: readonly number[];
}

function measureNetwork(name: string, everyMilestone: Model, folder: string, setting: Setting): Line[] {
  const model = withOneMilestone(everyMilestone);
  const network = compile(model);
  const problem = flowProblem(network, mostDoses(model, network));
  writeArcs(folder, problem);
  const values: number[] = [];
  let total = Number.NaN;
  for (let run = 0; run < setting.warmUps + setting.runs; run++) {
    const elapsed = stopwatch();
    const doses = leximinDoses(model, network);
    values.push(elapsed());
    total = doses.reduce((sum, one) => sum + one, 0);
  }
  const ours = { total, values: values.slice(setting.warmUps) };
  const size = `${name}, ${problem.from.length.toLocaleString('en')} arcs`;
  return FLOW_PEERS.map((peer) => besidePeer(peer, size, ours, problem, folder, setting));
}

function besidePeer(
  peer: FlowPeer,
  size: string,
  ours: Ours,
  problem: FlowProblem,
  folder: string,
  setting: Setting,
): Line {
  const { mustReach, goal } = peer;
  const work = `leximin with one milestone / one maximum flow on the same network (${size}), ${peer.name}`;
  const absent = problem.capacity.some((doses) => doses > peer.largest)
    ? `capacities above ${peer.largest}`
    : peer.whyAbsent();
  if (absent !== undefined) return skipped({ work, mustReach, goal }, absent);
  const flow = runPeer(peer, folder, problem, setting);
  if (typeof flow === 'string') return skipped({ work, mustReach, goal }, flow);
  mustBe(flow.value === ours.total, `${peer.name} finds ${flow.value} doses, the plan has ${ours.total}`);
  const [own, theirs] = [median(ours.values), median(flow.milliseconds)];
  return {
    work,
    mustReach,
    goal,
    measured: `${duration(own)}; one flow ${duration(theirs)} (${peer.name} ${flow.version})`,
    ratioToPeer: ratio(own / theirs),
    samples: [
      { name: 'leximin', unit: 'ms', values: ours.values },
      { name: `one maximum flow by ${peer.name}`, unit: 'ms', values: flow.milliseconds },
    ],
  };
}
