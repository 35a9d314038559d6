import { dateText, decimalText } from '@sahakarya/vocabulary';
import { JsonWriter } from '../formats/json-writer.ts';
import type { Policy } from './scenario.ts';

/** `policy.json` of a policy: what it leaves out stays out. */
export function policyText(policy: Policy): string {
  const writer = new JsonWriter();
  const { milestones, weights } = policy;
  writer.open('{');
  writer.entry('start', quoted(dateText(policy.start)));
  writer.entry('weeks', policy.weeks);
  if (milestones.kind === 'every') writer.entry('milestone_every_weeks', milestones.weeks);
  if (milestones.kind === 'dates') {
    writer.open('[', '"milestones"');
    for (const date of milestones.dates) writer.value(quoted(dateText(date)));
    writer.close(']');
  }
  writer.entry('target_per_100', decimalText(policy.targetPer100));
  if (policy.holderTargetPer100 !== undefined)
    writer.entry('holder_target_per_100', decimalText(policy.holderTargetPer100));
  writer.entry('sharing', quoted(policy.sharing));
  if (policy.shelfLifeOnArrivalWeeks !== undefined)
    writer.entry('shelf_life_on_arrival_weeks', policy.shelfLifeOnArrivalWeeks);
  if (policy.deliveryEveryWeeks !== undefined)
    writer.entry('delivery_every_weeks', policy.deliveryEveryWeeks);
  if (policy.smallestShipmentDoses !== undefined)
    writer.entry('smallest_shipment_doses', policy.smallestShipmentDoses);
  if (policy.packRounding !== undefined) writer.entry('pack_rounding', quoted(policy.packRounding));
  if (weights !== undefined) {
    writer.open('{', '"weights"');
    writer.entry('by', quoted(weights.by));
    for (const { group, weight } of weights.groups) writer.entry(group, decimalText(weight));
    writer.close('}');
  }
  writer.close('}');
  return writer.text();
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
