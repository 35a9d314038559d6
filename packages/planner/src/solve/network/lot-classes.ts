import { type Model, NONE } from '../../model.ts';
import { inSteps, type Steps } from '../../steps.ts';
import type { Rights } from './groups.ts';
import { firstUseByHolder, firstUseElsewhere, lastUse, mayReceive } from './rights.ts';

/** Lots of equal rights and dates: for the flow they are one. */
export interface LotClass {
  /** Any of its lots, to ask rights and dates of. */
  readonly lot: number;
  /** The right under which anyone may use it, or NONE where only the holder may. */
  readonly right: number;
  /** The destination with weeks of use of its own, or NONE. */
  readonly holder: number;
  /** The holder's weeks that it would not have as just anyone, first to last. */
  readonly holderFirst: number;
  readonly holderLast: number;
}

export interface LotClasses {
  /** In the order of expiry. */
  readonly classes: readonly LotClass[];
  /** NO_CLASS for lots that serve nobody. */
  readonly ofLot: Int32Array;
}

export const NO_CLASS = -1;

/** A key as text, and its place in a map, cost as much as so many arcs. */
const WORK_PER_LOT = 20;

export function* classifyLots(model: Model, rights: Rights, leads: readonly number[]): Steps<LotClasses> {
  const classifying = new Classifying(model, rights, leads);
  yield* inSteps(model.lots.count, WORK_PER_LOT, (first, end) => {
    for (let lot = first; lot < end; lot++) classifying.add(lot);
  });
  return inOrderOfExpiry(model, classifying.found, classifying.numberOfLot);
}

class Classifying {
  readonly found: LotClass[] = [];
  /** NO_CLASS for lots that serve nobody. */
  readonly numberOfLot: Int32Array;
  private readonly numbers = new Map<string, number>();
  private readonly model: Model;
  private readonly rights: Rights;
  private readonly leads: readonly number[];

  constructor(model: Model, rights: Rights, leads: readonly number[]) {
    this.model = model;
    this.rights = rights;
    this.leads = leads;
    this.numberOfLot = new Int32Array(model.lots.count).fill(NO_CLASS);
  }

  add(lot: number): void {
    const { model, numbers, found } = this;
    const right = this.rights.ofLot[lot];
    const last = lastUse(model, lot);
    const open = this.leads.some((lead) => firstUseElsewhere(model, lot, lead) <= last);
    const own = holderWeeks(model, lot, last);
    const isHolders = own.first <= own.last;
    if (!open && !isHolders) return;
    const key =
      (open ? keyOfRights(model, lot, right) : '') +
      (isHolders ? `/${model.lots.holder[lot]} ${right} ${own.first} ${own.last}` : '');
    let number = numbers.get(key);
    if (number === undefined) {
      number = found.length;
      numbers.set(key, number);
      found.push({
        lot,
        right: open ? right : NONE,
        holder: isHolders ? model.lots.holder[lot] : NONE,
        holderFirst: own.first,
        holderLast: own.last,
      });
    }
    this.numberOfLot[lot] = number;
  }
}

/** The right and dates of a lot, as far as they matter to those who don't hold it. */
function keyOfRights({ lots, weeks, policy }: Model, lot: number, right: number): string {
  const arrival = Math.max(0, lots.firstWeek[lot]);
  // Beyond this, a later expiry gives no more rights.
  const expiry = Math.min(lots.lastWeek[lot], weeks - 1 + policy.shelfLifeOnArrivalWeeks);
  return `${right} ${arrival} ${expiry}`;
}

function inOrderOfExpiry({ lots }: Model, found: readonly LotClass[], numberOfLot: Int32Array): LotClasses {
  const order = found.map((_, number) => number);
  order.sort((a, b) => lots.lastWeek[found[a].lot] - lots.lastWeek[found[b].lot] || a - b);
  const position = new Int32Array(found.length);
  order.forEach((number, i) => {
    position[number] = i;
  });
  const ofLot = numberOfLot.map((number) => (number === NO_CLASS ? NO_CLASS : position[number]));
  return { classes: order.map((number) => found[number]), ofLot };
}

/** `last < first` when the holder has no more weeks than anyone would, or when nobody here holds the lot. */
function holderWeeks(model: Model, lot: number, last: number): { first: number; last: number } {
  const holder = model.lots.holder[lot];
  if (holder === NONE || !mayReceive(model, lot, holder)) return { first: 0, last: -1 };
  const asAnyone = firstUseElsewhere(model, lot, model.destinations.leadWeeks[holder]);
  return { first: firstUseByHolder(model, lot), last: Math.min(last, asAnyone - 1) };
}
