import {
  type Certificate,
  type FullWeeks,
  type MilestoneCertificate,
  type Model,
  NONE,
  Pace,
  type Steps,
} from '@sahakarya/planner';
import { JsonWriter } from '../formats/json-writer.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** `certificate.json` of a certificate, in steps: labels by name, what has none left out. README.md has the format. */
export function* writingCertificate(
  scenario: Scenario,
  model: Model,
  certificate: Certificate,
): Steps<string> {
  const names: Names = {
    destinations: scenario.destinations.map((row) => JSON.stringify(row.destination)),
    lots: scenario.lots.map((row) => JSON.stringify(row.lot)),
    weeks: Array.from({ length: model.weeks + 1 }, (_, week) => `"${week}"`),
  };
  const writer = new JsonWriter();
  writer.open('{');
  writer.open('[', '"milestones"');
  const pace = new Pace();
  for (const [k, milestone] of certificate.milestones.entries()) {
    yield* writingMilestone(writer, names, model.milestones, k, milestone, pace);
    yield;
  }
  writer.close(']');
  writer.close('}');
  return writer.text();
}

/** Writing a value is as much work as looking at so many cells of the planner's. */
const WORK_PER_VALUE = 10;

/** Names as JSON text, by row; weeks by number. */
interface Names {
  readonly destinations: readonly string[];
  readonly lots: readonly string[];
  readonly weeks: readonly string[];
}

function* writingMilestone(
  writer: JsonWriter,
  names: Names,
  milestones: Int32Array,
  k: number,
  { levels, destinationLabels, lotLabels, fullWeeks }: MilestoneCertificate,
  pace: Pace,
): Steps<void> {
  const count = names.destinations.length;
  writer.open('{');
  writer.entry('milestone_week', milestones[k] ?? NONE);
  writer.open('[', '"levels"');
  for (const d of levels) writer.value(names.destinations[d] ?? '');
  writer.close(']');
  writeLabels(
    writer,
    '"destinations"',
    names.destinations,
    destinationLabels.subarray(k * count, (k + 1) * count),
  );
  yield* writingOthers(writer, names, milestones, k, destinationLabels, pace);
  writeLabels(writer, '"lots"', names.lots, lotLabels);
  yield;
  yield* writingFullWeeks(writer, names, fullWeeks, pace);
  writer.close('}');
}

function writeLabels(writer: JsonWriter, title: string, names: readonly string[], labels: Int32Array): void {
  writer.open('{', title);
  for (const [row, name] of names.entries()) {
    const label = labels[row] ?? NONE;
    if (label === NONE) continue;
    writer.value(String(label), name);
  }
  writer.close('}');
}

/** Labels of (destination, milestone) for the milestones other than k. */
function* writingOthers(
  writer: JsonWriter,
  names: Names,
  milestones: Int32Array,
  k: number,
  labels: Int32Array,
  pace: Pace,
): Steps<void> {
  const count = names.destinations.length;
  writer.open('{', '"others"');
  for (const [d, name] of names.destinations.entries()) {
    let opened = false;
    for (const [j, week] of milestones.entries()) {
      const label = labels[j * count + d] ?? NONE;
      if (j === k || label === NONE) continue;
      if (!opened) {
        writer.open('{', name);
        opened = true;
      }
      writer.value(String(label), names.weeks[week] ?? '');
    }
    if (opened) writer.close('}');
    if (pace.isStepDone(WORK_PER_VALUE * milestones.length)) yield;
  }
  writer.close('}');
}

function* writingFullWeeks(
  writer: JsonWriter,
  names: Names,
  { count, destination, week, label }: FullWeeks,
  pace: Pace,
): Steps<void> {
  writer.open('{', '"full_weeks"');
  for (let row = 0; row < count; row++) {
    if (row === 0 || destination[row] !== destination[row - 1]) {
      writer.open('{', names.destinations[destination[row] ?? NONE] ?? '');
    }
    writer.value(label[row] === NONE ? 'null' : String(label[row]), names.weeks[week[row] ?? NONE] ?? '');
    if (row === count - 1 || destination[row] !== destination[row + 1]) writer.close('}');
    if (pace.isStepDone(WORK_PER_VALUE)) yield;
  }
  writer.close('}');
}
