import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { examine, type Finding, OperationFault, type Settings } from '@sahakarya/server';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { writeJson } from '../output/json.ts';
import { Page } from '../output/page.ts';
import { styleOf } from '../output/style.ts';
import { builtPages } from '../serve/built-pages.ts';
import type { GivenSettings } from '../serve/given-settings.ts';
import { REFERENCE_TABLES } from '../serve/reference-tables.ts';
import { settingsOf } from '../serve/settings-of.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { eventsFinding } from './events-finding.ts';
import { DOCTOR_TEXTS as texts } from './texts.ts';

/** `sahakarya doctor` */
export async function examineMachine(
  terminal: Terminal,
  {
    json,
    events = false,
    ...given
  }: GivenSettings & { readonly json: boolean; readonly events?: boolean | undefined },
): Promise<ExitCode> {
  const findings = await allFindings(terminal, given, events);
  const toMend = findings.filter(({ verdict }) => verdict === 'bad').length;
  if (json) writeJson(terminal, { command: 'doctor', ok: toMend === 0, findings });
  else tellFindings(terminal, findings, toMend);
  return toMend === 0 ? EXIT.done : EXIT.cannotRun;
}

async function allFindings(
  terminal: Terminal,
  given: GivenSettings,
  withEvents: boolean,
): Promise<Finding[]> {
  const settings = readSettings(terminal, given);
  if ('verdict' in settings) return [settings];
  return [
    { about: texts.settings, verdict: 'good', says: texts.settingsRead },
    await pagesFinding(),
    figuresFinding(),
    ...(await examine(settings, () => new Date())),
    ...(withEvents ? [await eventsFinding(terminal, settings)] : []),
  ];
}

function readSettings(terminal: Terminal, given: GivenSettings): Settings | Finding {
  try {
    return settingsOf(terminal, given);
  } catch (fault) {
    if (!(fault instanceof OperationFault)) throw fault;
    return { about: texts.settings, verdict: 'bad', says: fault.message, mend: fault.mend };
  }
}

async function pagesFinding(): Promise<Finding> {
  try {
    await builtPages();
    return { about: texts.pages, verdict: 'good', says: texts.pagesBuilt };
  } catch (fault) {
    if (!(fault instanceof OperationFault)) throw fault;
    return { about: texts.pages, verdict: 'bad', says: fault.message, mend: fault.mend };
  }
}

function figuresFinding(): Finding {
  return existsSync(join(REFERENCE_TABLES, 'reports.csv'))
    ? { about: texts.figures, verdict: 'good', says: texts.figuresThere }
    : {
        about: texts.figures,
        verdict: 'bad',
        says: texts.figuresMissing(REFERENCE_TABLES),
        mend: texts.installAgain,
      };
}

function tellFindings(terminal: Terminal, findings: readonly Finding[], toMend: number): void {
  const page = new Page(terminal.out);
  const { bold } = styleOf(terminal.out);
  page.lines(
    findings.flatMap((finding) => [
      finding.verdict === 'bad' ? bold(texts.line(finding)) : texts.line(finding),
      ...(finding.mend === undefined ? [] : [texts.mend(finding.mend)]),
    ]),
  );
  page.paragraph(toMend === 0 ? texts.allGood : texts.toMend(toMend));
}
