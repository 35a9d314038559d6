import { milestoneWeeks, type Scenario } from '@sahakarya/scenario';
import { aboutScenario } from '../output/about-scenario.ts';
import { Page } from '../output/page.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { VERIFY_TEXTS as texts } from './texts.ts';

/** Says that a plan holds, and for which question. */
export function tellHolding(terminal: Terminal, name: string, folder: string, scenario: Scenario): void {
  const page = new Page(terminal.out);
  page.title(texts.holds(folder, name, milestoneWeeks(scenario.policy).length));
  page.paragraph(aboutScenario(name, scenario));
}
