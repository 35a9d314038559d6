import { describe, expect, it } from 'vitest';
import { APART, UNCHANGED } from '../../planning/policy/policy-state.ts';
import type { FromWorker } from '../../planning/worker/messages.ts';
import { NOTHING_PLANNED, type PlanningState, planningAfter } from './planning-state.ts';
import { OPENED, WEEKS } from './testing/small-studio.ts';

function coverage(run: number, doses: number, of: 'policy' | 'baseline' = 'policy'): FromWorker {
  const picture = {
    milestones: Int32Array.of(4),
    doses: Float64Array.of(doses),
    administered: doses,
  };
  return { kind: 'coverage', run, of, picture };
}

function after(state: PlanningState, ...answers: readonly FromWorker[]): PlanningState {
  return answers.reduce((now, answer) => planningAfter(now, { kind: 'answered', answer }), state);
}

const ask = (state: PlanningState, run: number) =>
  planningAfter(state, { kind: 'asked', run, asked: { policy: UNCHANGED, baseline: APART } });
const asked = (run: number) => ask(NOTHING_PLANNED, run);

describe('what the page knows', () => {
  it('takes no answer to a question that is out of date', () => {
    const state = after(asked(2), coverage(1, 7));
    expect(state.policy).toBeUndefined();
    expect(state.shown).toBeLessThan(state.run);
    expect(after(state, coverage(2, 8)).policy?.coverage.administered).toBe(8);
  });

  it('forgets what held whom back as soon as doses change, and keeps the old weeks until there are new ones', () => {
    const limits: FromWorker = { kind: 'limits', run: 1, of: 'policy', picture: Uint8Array.of(4) };
    const first = after(asked(1), coverage(1, 7), limits);
    expect(first.policy?.limits).toEqual(Uint8Array.of(4));
    const next = after(ask(first, 2), coverage(2, 8));
    expect(next.policy?.limits).toBeUndefined();
  });

  it('forgets with them what a single milestone would come to', () => {
    const doses = Float64Array.of(7);
    const first = after(asked(1), coverage(1, 7), { kind: 'one-milestone', run: 1, of: 'policy', doses });
    expect(first.policy?.oneMilestone).toBe(doses);
    expect(after(ask(first, 2), coverage(2, 8)).policy?.oneMilestone).toBeUndefined();
  });

  it('keeps a baseline that says the same, so that nothing is drawn again', () => {
    const first = after(asked(1), coverage(1, 7, 'baseline'));
    const same = after(ask(first, 2), coverage(2, 7, 'baseline'));
    expect(same.baseline).toBe(first.baseline);
    expect(same.heldAgainst).toBe(2);
    expect(after(first, coverage(1, 9, 'baseline')).baseline).not.toBe(first.baseline);
  });

  it('keeps the picture before when a policy is refused, and says a proof of this run alone', () => {
    const first = after(asked(1), coverage(1, 7), { kind: 'proof', run: 1, holds: true });
    expect(first.proof).toBe('holds');
    const second = ask(first, 2);
    expect(second.proof).toBeUndefined();
    const refused = after(second, { kind: 'refused', run: 2, of: 'policy', faults: [] });
    expect([refused.policy?.coverage.administered, refused.shown, refused.refused]).toEqual([7, 2, []]);
  });

  it('forgets both plans when another scenario is open, and nothing when there were faults in it', () => {
    const first = after(asked(1), coverage(1, 7), coverage(1, 9, 'baseline'));
    const opened = (ok: boolean): FromWorker => ({
      kind: 'opened',
      request: 1,
      outcome: {
        kind: 'read',
        scenario: ok ? { ok, value: OPENED } : { ok, faults: [], count: 1 },
      },
    });
    expect(after(first, opened(false))).toBe(first);
    const next = after(first, opened(true));
    expect(next).toEqual({ run: 1, shown: 1, heldAgainst: 1, opened: OPENED });
  });

  it('takes no proof of the scenario before for one of another that was opened', () => {
    const value: FromWorker = {
      kind: 'opened',
      request: 1,
      outcome: { kind: 'read', scenario: { ok: true, value: OPENED } },
    };
    const late = after(asked(1), coverage(1, 7), value, { kind: 'proof', run: 1, holds: true });
    expect(late.proof).toBeUndefined();
  });

  it('has a plan at hand from when its limits are there until another is asked for', () => {
    const limits = (run: number): FromWorker => ({
      kind: 'limits',
      run,
      of: 'policy',
      picture: Uint8Array.of(4),
    });
    const first = after(asked(1), coverage(1, 7));
    expect(first.isAtHand).toBeUndefined();
    const there = after(first, limits(1));
    expect(there.isAtHand).toBe(true);
    const next = ask(there, 2);
    const refused = after(next, { kind: 'refused', run: 2, of: 'policy', faults: [] });
    for (const state of [next, after(next, limits(1)), after(next, coverage(2, 8)), refused])
      expect(state.isAtHand).toBeUndefined();
    expect(after(next, coverage(2, 8), limits(2)).isAtHand).toBe(true);
  });

  it('keeps weeks that say the same, and takes those that do not', () => {
    const weeks = (kept: number): FromWorker => ({
      kind: 'weeks',
      run: 1,
      of: 'policy',
      picture: { ...WEEKS, stock: { ...WEEKS.stock, kept } },
    });
    const first = after(asked(1), coverage(1, 7), weeks(5));
    expect(after(first, weeks(5))).toBe(first);
    expect(after(first, weeks(6)).policy?.weeks?.stock.kept).toBe(6);
    expect(after(asked(1), weeks(5)).policy).toBeUndefined();
  });

  it('says why the worker can go on no more, and keeps what is there', () => {
    const first = after(asked(1), coverage(1, 7));
    const told = [
      planningAfter(first, { kind: 'failed', reason: 'no line' }),
      after(first, { kind: 'failed', reason: 'no line' }),
    ];
    for (const state of told) expect(state).toEqual({ ...first, failure: 'no line' });
  });
});
