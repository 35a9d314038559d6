import { ratePer100 } from '@sahakarya/vocabulary';
import { dayAfterWeeks, lastDayOf } from '../pictures/weeks.ts';
import type { Opened } from '../worker/opened.ts';
import type { Listed, Told } from './told.ts';

/** How a language writes texts, lists, numbers and days. */
export interface Words {
  readonly text: (id: string, values: Readonly<Record<string, string | number>>) => string;
  /** "A, B and C" */
  readonly join: (parts: readonly string[]) => string;
  readonly count: (count: number) => string;
  readonly rate: (per100: number) => string;
  readonly day: (iso: string) => string;
  readonly shortDay: (iso: string) => string;
}

const HELPS = {
  shelf_life: 'explain.helps.shelf_life',
  acceptance: 'explain.helps.acceptance',
  earmark: 'explain.helps.earmark',
  holder: 'explain.helps.holder',
} as const;

const CHANGES = {
  supply: 'explain.gain.supply',
  capacity: 'explain.gain.capacity',
  shelf_life: 'explain.gain.shelf_life',
  acceptance: 'explain.gain.acceptance',
  earmark: 'explain.gain.earmark',
  holder: 'explain.gain.holder',
} as const;

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
  const { text, join, count } = words;
  const name = (d: number) => names[d] ?? '';
  const own = opened.destinations[destination];
  const week = (number: number) =>
    text('explain.week', { week: number, day: words.shortDay(dayAfterWeeks(opened.start, number)) });
  const listed = <Item>({ named, others }: Listed<Item>, write: (item: Item) => string, more: string) =>
    join([...named.map(write), ...(others > 0 ? [text(more, { count: others })] : [])]);

  return told.map(sentence);

  function sentence(one: Told): string {
    switch (one.kind) {
      case 'standing':
        return text('explain.standing', {
          day: words.day(lastDayOf(opened.start, one.weeks)),
          who: name(destination),
          count: one.doses,
          per100: words.rate(ratePer100((own?.given ?? 0) + one.doses, own?.people ?? 1)),
        });
      case 'ceiling':
        return text('explain.ceiling', {});
      case 'several':
        return text('explain.several', {});
      case 'supply':
        return one.lots.named.length === 0 || one.users.length === 0
          ? text('explain.helps.supply', {})
          : text('explain.supply', {
              lots: listed(one.lots, String, 'explain.more-lots'),
              users: join(
                one.users.map((user) =>
                  text('explain.user', { who: name(user.destination), doses: count(user.doses) }),
                ),
              ),
            });
      case 'capacity':
        return text('explain.capacity', {
          weeks: listed(one.weeks, week, 'explain.more-weeks'),
          count: one.count,
        });
      case 'kept-out': {
        const helps = text(HELPS[one.rule], {});
        if (one.lots.named.length === 0) return text('explain.kept-out.plain', { helps });
        const lots = listed(one.lots, String, 'explain.more-lots');
        return text('explain.kept-out', { helps, lots, left: one.left });
      }
      case 'bottleneck':
        return text(bottleneckText(one), {
          others: listed(one.others, name, 'explain.more-destinations'),
          lots: one.lots,
          doses: one.lotDoses,
          weeks: one.fullWeeks,
          room: one.room,
        });
      case 'gain':
        return text('explain.gain', {
          change: text(CHANGES[one.limit], { percent: one.percent }),
          own: difference(one.gained),
          all: difference(one.gainedByAll),
        });
    }
  }

  function difference(doses: number): string {
    if (doses === 0) return text('explain.no-more', {});
    return text(doses > 0 ? 'explain.more' : 'explain.fewer', { count: Math.abs(doses) });
  }
}

function bottleneckText({ lots, fullWeeks }: Extract<Told, { kind: 'bottleneck' }>): string {
  if (lots > 0 && fullWeeks > 0) return 'explain.bottleneck.both';
  if (lots > 0) return 'explain.bottleneck.lots';
  return fullWeeks > 0 ? 'explain.bottleneck.weeks' : 'explain.bottleneck';
}
