import { milestoneWeeks, type PlanFolder, type Scenario } from '@sahakarya/scenario';
import { aboutScenario } from '../output/about-scenario.ts';
import { Page } from '../output/page.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { VERIFY_TEXTS as texts } from './texts.ts';

/** Says that a plan holds, what of it no shipment brings, and for which question. */
export function tellHolding(
  terminal: Terminal,
  [name, folder]: readonly [scenario: string, plan: string],
  scenario: Scenario,
  { summary }: PlanFolder,
): void {
  const page = new Page(terminal.out);
  const milestones = milestoneWeeks(scenario.policy).length;
  page.title(texts.holds(folder, name, milestones, summary.doses.notShipped));
  page.paragraph(aboutScenario(name, scenario));
}
