import type { Random } from '../../../judge/tiny-models.ts';
import type { Model } from '../../../model.ts';
import { UseList } from '../../network/use-list.ts';

/** Uses drawn blindly: many are of lots without the right, after the stock is used up, or beyond a week's capacity. */
export function randomUses(model: Model, r: Random, count: number): UseList {
  const use = new UseList();
  for (let i = 0; i < count; i++)
    use.add(
      r.whole(0, model.lots.count - 1),
      r.whole(0, model.destinations.count - 1),
      r.whole(0, model.weeks - 1),
      r.whole(0, 40),
    );
  return use;
}
