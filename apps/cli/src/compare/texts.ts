import { capitalised } from '../output/capitalised.ts';
import { DOSES_IN_LOTS } from '../output/doses-in-lots.ts';
import { counted, whole } from '../output/numbers.ts';

/** All that `compare` says, to be translated in one place. */
export const COMPARE_TEXTS = {
  summary: 'show who gains and who loses between plans',
  plans: 'plan folders, two or more; the others are held beside the first',
  all: 'show every destination, not only the ten that gain most and the ten that lose most',
  examples: `
Example:
  sahakarya plan world-2021-08 --out plans/own --policy sharing=own
  sahakarya plan world-2021-08 --out plans/pooled
  sahakarya compare world-2021-08 plans/own plans/pooled

Plans may have been made under any policy. Their figures come from their
administrations, taken as they are: whether a plan holds is for verify to say.
`,
  tooFew:
    'compare takes two plans or more; for a single one, see its summary.json, or sahakarya explain --help',

  /** @param lows how the least served group stands in each plan */
  title: (lows: readonly { readonly label: string; readonly who: string; readonly rate: string }[]) => {
    const [first, ...others] = lows.map(({ label, rate }) => [rate, `in ${label}`]);
    const rest = others.map((words) => `, ${words.join(' ')}`).join('');
    return `${capitalised(lows[0]?.who ?? '')} end with ${first?.join(' doses per 100 people ')}${rest}`;
  },

  coverage: 'Doses per 100 people at the end, those given before the start included',
  income: 'income',
  people: 'people',
  difference: 'difference',

  doses: 'Doses',
  figures: DOSES_IN_LOTS,

  changes: (after: string, before: string, gain: number, lose: number, same: number) =>
    `${after} beside ${before}: ${counted(gain, 'destination gains', 'destinations gain')}, ` +
    `${whole(lose)} ${lose === 1 ? 'loses' : 'lose'}, ${whole(same)} ${same === 1 ? 'stays' : 'stay'} the same`,
  gains: 'Those that gain most, in doses per 100 people',
  losses: 'Those that lose most, in doses per 100 people',
  everyone: 'All destinations, in doses per 100 people',
  destination: 'destination',
  changeInDoses: 'doses',
} as const;
