import {
  type ExaminedThings,
  examineThings,
  type Finding,
  logTo,
  openDatabase,
  type Settings,
} from '@sahakarya/server';
import type { Terminal } from '../terminal/terminal.ts';
import { DOCTOR_TEXTS as texts } from './texts.ts';

/** Things and tables that are named. */
const NAMED = 5;

/** Whether what parties have done is what its events make of it. Opens the database, and changes nothing in it. */
export async function eventsFinding(terminal: Terminal, settings: Settings): Promise<Finding> {
  const database = await openDatabase(settings, {
    as: 'command',
    isThere: true,
    log: logTo(terminal.err.write, 'error'),
  });
  try {
    return findingOf(await examineThings(database));
  } finally {
    await database.close();
  }
}

/** What is said of it. */
export function findingOf({ things, events, differences, tables }: ExaminedThings): Finding {
  const about = texts.eventsAbout;
  if (things + events === 0) return { about, verdict: 'good', says: texts.noEvents };
  if (differences.length + tables.length === 0)
    return { about, verdict: 'good', says: texts.eventsGood(things, events) };
  const named = [
    ...differences.map(({ kind, id, what, version }) => texts.thingDiffers(kind, id, what, version)),
    ...tables.map(({ table, missing, extra }) => texts.tableDiffers(table, missing, extra)),
  ];
  const more = named.length > NAMED ? [texts.more(named.length - NAMED)] : [];
  return {
    about,
    verdict: 'bad',
    says: [...named.slice(0, NAMED), ...more].join('; '),
    mend: texts.eventsMend,
  };
}
