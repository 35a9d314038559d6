import { type Model, NONE } from '../../model.ts';
import { accepts, earmarkAllows } from '../rights/rules.ts';

/** Lots that each destination holds and, by rules 1 and 2, may use itself: by destination, holes where it has none. */
export function heldLots(model: Model): number[][] {
  const held: number[][] = [];
  for (let lot = 0; lot < model.lots.count; lot++) {
    const holder = model.lots.holder[lot];
    if (holder === NONE || !accepts(model, lot, holder) || !earmarkAllows(model, lot, holder)) continue;
    held[holder] ??= [];
    held[holder].push(lot);
  }
  return held;
}
