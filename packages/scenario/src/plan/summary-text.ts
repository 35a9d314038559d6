import { JsonWriter } from '../formats/json-writer.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { GroupCoverage } from './group-coverage.ts';
import { jsonPer100 } from './json-per-100.ts';
import type { Summary } from './summary.ts';

/** `summary.json` of a summary. */
export function summaryText(scenario: Scenario, summary: Summary): string {
  const writer = new JsonWriter();
  const { doses } = summary;
  writer.open('{');
  writer.open('{', '"doses"');
  writer.entry('at_hand', doses.atHand);
  writer.entry('administered', doses.administered);
  writer.entry('kept', doses.kept);
  writer.entry('expired', doses.expired);
  writer.entry('shipped', doses.shipped);
  writer.entry('not_shipped', doses.notShipped);
  writer.entry('leaving_holder', doses.leavingHolder);
  writer.entry('leaving_holder_bound', doses.leavingHolderBound);
  writer.close('}');
  writeCoverage(writer, '"coverage"', summary.coverage);
  writeCoverage(writer, '"one_milestone"', summary.oneMilestone);
  writer.open('[', '"packs"');
  for (const { destination, planned, shipped } of summary.packs) {
    writer.open('{');
    writer.entry('destination', JSON.stringify(scenario.destinations[destination]?.destination));
    writer.entry('planned', planned);
    writer.entry('shipped', shipped);
    writer.close('}');
  }
  writer.close(']');
  writer.close('}');
  return writer.text();
}

function writeCoverage(writer: JsonWriter, name: string, rows: readonly GroupCoverage[]): void {
  writer.open('[', name);
  for (const row of rows) {
    writer.open('{');
    writer.entry('milestone_week', row.milestoneWeek);
    writer.entry('income_group', JSON.stringify(row.incomeGroup));
    writer.entry('population', row.population);
    writer.entry('doses', row.doses);
    writer.entry('per_100', jsonPer100(row.per100));
    writer.close('}');
  }
  writer.close(']');
}
