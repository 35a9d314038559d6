import type { Gain } from '@sahakarya/planner';
import { ratePer100 } from '@sahakarya/vocabulary';
import { dayAfterWeeks, lastDayOf } from '../pictures/weeks.ts';
import type { Opened } from '../worker/opened.ts';
import type { Gained, Listed, Told } from './told.ts';

/** How a language writes texts, lists, numbers and days. */
export interface Words {
  readonly text: (id: string, values: Readonly<Record<string, string | number>>) => string;
  /** "A, B and C" */
  readonly join: (parts: readonly string[]) => string;
  readonly count: (count: number) => string;
  readonly rate: (per100: number) => string;
  /** Of a value in per cent, with its sign. */
  readonly percent: (value: number) => string;
  readonly day: (iso: string) => string;
}

const RULES = {
  shelf_life: 'explain.rule.shelf_life',
  acceptance: 'explain.rule.acceptance',
  earmark: 'explain.rule.earmark',
  holder: 'explain.rule.holder',
} as const;

const CHANGES = {
  supply: 'explain.gain.supply',
  capacity: 'explain.gain.capacity',
  shelf_life: 'explain.gain.shelf_life',
  acceptance: 'explain.gain.acceptance',
  earmark: 'explain.gain.earmark',
  holder: 'explain.gain.holder',
} as const;

const VERDICTS = {
  itself: 'explain.gain.itself',
  earlier: 'explain.gain.earlier',
  others: 'explain.gain.others',
} as const;

/** What sentences are written from: the destination that is explained, and how its world is named. */
interface Writing {
  readonly opened: Opened;
  /** Of destinations in the reader's language, by row. */
  readonly names: readonly string[];
  /** Row of the one that is explained. */
  readonly destination: number;
  readonly words: Words;
}

/**
 * The sentences of a milestone, in the reader's language.
 *
 * @param names of destinations in the reader's language, by row
 * @param destination row of the one that is explained
 */
export function sentencesOf(
  told: readonly Told[],
  opened: Opened,
  names: readonly string[],
  destination: number,
  words: Words,
): string[] {
  return told.map((one) => sentence(one, { opened, names, destination, words }));
}

function sentence(one: Told, writing: Writing): string {
  const { text } = writing.words;
  switch (one.kind) {
    case 'standing':
      return standing(one, writing);
    case 'ceiling':
      return text('explain.ceiling', {});
    case 'several':
      return text('explain.several', {});
    case 'not-there':
      return text('explain.not-there', { week: weekText(one.week, writing) });
    case 'supply':
      return supply(one, writing);
    case 'capacity':
      return text('explain.capacity', {
        weeks: listed(one.weeks, (week) => weekText(week, writing), 'explain.more-weeks', writing.words),
        count: one.count,
      });
    case 'kept-out':
      return keptOut(one, writing.words);
    case 'bottleneck':
      return text(bottleneckText(one), {
        others: listed(one.others, (d) => writing.names[d] ?? '', 'explain.more-destinations', writing.words),
        lots: one.lots,
        doses: one.lotDoses,
        weeks: one.fullWeeks,
        room: one.room,
      });
    case 'gain':
      return gain(one, writing);
  }
}

/** A sentence of a kind, with what it tells. */
type Of<Kind extends Told['kind']> = Extract<Told, { kind: Kind }>;

function standing({ weeks, doses }: Of<'standing'>, { opened, names, destination, words }: Writing): string {
  const own = opened.destinations[destination];
  return words.text('explain.standing', {
    day: words.day(lastDayOf(opened.start, weeks)),
    who: names[destination] ?? '',
    count: doses,
    per100: words.rate(ratePer100((own?.given ?? 0) + doses, own?.people ?? 1)),
  });
}

function supply({ lots, users }: Of<'supply'>, writing: Writing): string {
  const { text, join } = writing.words;
  if (lots.named.length === 0 || users.length === 0) return text('explain.supply.plain', {});
  return text('explain.supply', {
    lots: listed(lots, String, 'explain.more-lots', writing.words),
    users: join(users.map((user) => withDoses(user, writing))),
  });
}

function keptOut({ rule, lots, left }: Of<'kept-out'>, words: Words): string {
  const why = words.text(RULES[rule], {});
  if (lots.named.length === 0) return words.text('explain.kept-out.plain', { why });
  return words.text(left === 0 ? 'explain.kept-out.taken' : 'explain.kept-out', {
    why,
    lots: listed(lots, String, 'explain.more-lots', words),
    left,
  });
}

/** Whom solving again with a change helps, and by how much. */
function gain({ limit, percent, helps, now, before, others }: Of<'gain'>, writing: Writing): string {
  const { opened, words } = writing;
  const change = words.text(CHANGES[limit], { percent: words.percent(percent) });
  if (helps === 'nobody') return words.text('explain.gain.nobody', { change });
  const day = (weeks: number) => words.day(lastDayOf(opened.start, weeks));
  const figures = ({ weeks, own, all }: Gained) => ({
    day: day(weeks),
    own: difference(own, words),
    all: difference(all, words),
  });
  const isOld = before !== undefined && (before.own !== 0 || before.all !== 0);
  return words.text('explain.gain', {
    ...figures(now),
    change,
    already: isOld ? words.text('explain.gain.already', figures(before)) : '',
    verdict: words.text(VERDICTS[helps], {
      day: day(before?.weeks ?? 0),
      who: listed(others, (other) => withDoses(other, writing), 'explain.more-destinations', words),
    }),
  });
}

function withDoses({ destination, doses }: Gain, { names, words }: Writing): string {
  return words.text('explain.user', { who: names[destination] ?? '', doses: words.count(doses) });
}

function weekText(week: number, { opened, words }: Writing): string {
  return words.text('explain.week', { week, day: words.day(dayAfterWeeks(opened.start, week)) });
}

/** @param more id of the text that counts those that are not named */
function listed<Item>(
  { named, others }: Listed<Item>,
  write: (item: Item) => string,
  more: string,
  { text, join }: Words,
): string {
  return join([...named.map(write), ...(others > 0 ? [text(more, { count: others })] : [])]);
}

function difference(doses: number, { text }: Words): string {
  if (doses === 0) return text('explain.no-more', {});
  return text(doses > 0 ? 'explain.more' : 'explain.fewer', { count: Math.abs(doses) });
}

function bottleneckText({ lots, fullWeeks }: Of<'bottleneck'>): string {
  if (lots > 0 && fullWeeks > 0) return 'explain.bottleneck.both';
  if (lots > 0) return 'explain.bottleneck.lots';
  return fullWeeks > 0 ? 'explain.bottleneck.weeks' : 'explain.bottleneck';
}
