import { expect, test } from 'vitest';
import { APART, UNCHANGED } from '../../planning/policy/policy-state.ts';
import { begin, type Changes } from './address/changes.ts';
import { FIRST_VIEW, type View } from './address/studio-address.ts';
import { changeActions, viewActions } from './studio-actions.ts';

const TARGET = { ...UNCHANGED, target: 120 };

/** What actions make of the first state, one after the other. */
function after(...deeds: readonly ((actions: ReturnType<typeof changeActions>) => void)[]): Changes {
  let changes = begin({ policy: UNCHANGED, baseline: APART });
  const actions = changeActions((next) => {
    changes = next(changes);
  });
  for (const deed of deeds) deed(actions);
  return changes;
}

test('a policy is pinned as what later ones are held against, and let go again', () => {
  const pinned = after(
    ({ setPolicy }) => setPolicy(TARGET),
    ({ pin }) => pin(),
  );
  expect(pinned.present).toEqual({ policy: TARGET, baseline: TARGET });
  const loose = after(
    ({ pin }) => pin(),
    ({ unpin }) => unpin(),
  );
  expect(loose.present.baseline).toBe(APART);
});

test('to begin anew takes back policy and pin, and can be taken back itself', () => {
  const reset = after(
    ({ setPolicy }) => setPolicy(TARGET),
    ({ pin }) => pin(),
    ({ reset }) => reset(),
  );
  expect(reset.present).toEqual({ policy: UNCHANGED, baseline: APART });
  const back = after(
    ({ setPolicy }) => setPolicy(TARGET),
    ({ reset }) => reset(),
    ({ undo }) => undo(),
  );
  expect(back.present.policy).toBe(TARGET);
});

test('all values of a slider that is moved are one step back; after it rests comes another', () => {
  const move =
    (target: number) =>
    ({ setPolicy }: ReturnType<typeof changeActions>) =>
      setPolicy({ ...UNCHANGED, target }, 'target');
  expect(after(move(1), move(2), move(3)).past).toHaveLength(1);
  expect(after(move(1), ({ settle }) => settle(), move(2)).past).toHaveLength(2);
});

test('redo does again what undo took back', () => {
  const again = after(
    ({ setPolicy }) => setPolicy(TARGET),
    ({ undo }) => undo(),
    ({ redo }) => redo(),
  );
  expect(again.present.policy).toBe(TARGET);
  expect(again.future).toEqual([]);
});

test('a view changes as far as it is told to, and a sheet is closed without a trace', () => {
  let view: View = FIRST_VIEW;
  const actions = viewActions((next) => {
    view = next(view);
  });
  actions.setView({ page: 3 });
  actions.setDestination('TCD');
  expect(view).toEqual({ ...FIRST_VIEW, page: 3, destination: 'TCD' });
  actions.setDestination(undefined);
  expect(view).toEqual({ ...FIRST_VIEW, page: 3 });
  expect('destination' in view).toBe(false);
});
