import {
  type Certificate,
  type FullWeeks,
  type MilestoneCertificate,
  type Model,
  NONE,
} from '@sahakarya/planner';
import { JsonWriter } from '../formats/json-writer.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** `certificate.json` of a certificate: labels by name, what has none left out. README.md shows the format. */
export function certificateText(scenario: Scenario, model: Model, certificate: Certificate): string {
  const names: Names = {
    destinations: scenario.destinations.map((row) => JSON.stringify(row.destination)),
    lots: scenario.lots.map((row) => JSON.stringify(row.lot)),
    weeks: Array.from({ length: model.weeks + 1 }, (_, week) => `"${week}"`),
  };
  const writer = new JsonWriter();
  writer.open('{');
  writer.open('[', '"milestones"');
  for (const [k, milestone] of certificate.milestones.entries())
    writeMilestone(writer, names, model.milestones, k, milestone);
  writer.close(']');
  writer.close('}');
  return writer.text();
}

/** Names as JSON text, by row; weeks by number. */
interface Names {
  readonly destinations: readonly string[];
  readonly lots: readonly string[];
  readonly weeks: readonly string[];
}

function writeMilestone(
  writer: JsonWriter,
  names: Names,
  milestones: Int32Array,
  k: number,
  { levels, destinationLabels, lotLabels, fullWeeks }: MilestoneCertificate,
): void {
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
  writeOthers(writer, names, milestones, k, destinationLabels);
  writeLabels(writer, '"lots"', names.lots, lotLabels);
  writeFullWeeks(writer, names, fullWeeks);
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
function writeOthers(
  writer: JsonWriter,
  names: Names,
  milestones: Int32Array,
  k: number,
  labels: Int32Array,
): void {
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
  }
  writer.close('}');
}

function writeFullWeeks(
  writer: JsonWriter,
  names: Names,
  { count, destination, week, label }: FullWeeks,
): void {
  writer.open('{', '"full_weeks"');
  for (let row = 0; row < count; row++) {
    if (row === 0 || destination[row] !== destination[row - 1]) {
      writer.open('{', names.destinations[destination[row] ?? NONE] ?? '');
    }
    writer.value(label[row] === NONE ? 'null' : String(label[row]), names.weeks[week[row] ?? NONE] ?? '');
    if (row === count - 1 || destination[row] !== destination[row + 1]) writer.close('}');
  }
  writer.close('}');
}
