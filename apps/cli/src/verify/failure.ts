import { equalFaults, equalFaultText, type Scenario } from '@sahakarya/scenario';
import type { ReadingOptions } from '../folders/open-scenario.ts';
import { aboutScenario } from '../output/about-scenario.ts';
import { ownCommand } from '../output/own-command.ts';
import { Page } from '../output/page.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { VERIFY_TEXTS as texts } from './texts.ts';
import type { Verdict } from './verdict.ts';

export type Failure = Extract<Verdict, { holds: false }>;

/** Findings that a person reads; --json has more. */
const SHOWN = 20;
/** Fewer do where the sharing rule explains them. */
const SHOWN_WITH_HINT = 3;

/**
 * Says that a plan does not hold, why, and whether another sharing rule would do.
 *
 * @param words the command with its scenario and plan
 */
export function tellFailure(
  terminal: Terminal,
  words: readonly [command: string, scenario: string, plan: string, ...others: string[]],
  scenario: Scenario,
  { policy, asSaved }: ReadingOptions,
  { findings, count, sharing }: Failure,
): void {
  const [command, name, folder] = words;
  const page = new Page(terminal.out);
  page.title(texts.fails(folder, name, count));
  page.paragraph(texts.checkedWith(aboutScenario(name, scenario)));
  if (sharing === undefined) page.paragraph(texts.samePolicy(command));
  else {
    const others = policy.filter((override) => !override.startsWith('sharing='));
    page.commands(texts.holdsUnder, [
      ownCommand(terminal, words, { policy: [...others, `sharing=${sharing}`], asSaved }),
    ]);
  }
  const shown = equalFaults(findings).slice(0, sharing === undefined ? SHOWN : SHOWN_WITH_HINT);
  const told = shown.reduce((sum, equal) => sum + equal.count, 0);
  const more = count > told ? [texts.more(count - told)] : [];
  page.lines([...shown.map(equalFaultText), ...more]);
}

/** The same for other programs. */
export function failureDocument({ findings, count, sharing }: Failure): object {
  return { count, findings, ...(sharing === undefined ? {} : { holds_under: { sharing } }) };
}
