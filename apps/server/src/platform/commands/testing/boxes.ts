import { randomBytes } from 'node:crypto';
import { withoutKeys } from '../../keys/keys.ts';
import type { Decided, Kind } from '../kind.ts';

/** A thing for tests: a box of so many doses, from which some are taken. */
export interface Box {
  readonly doses: number;
  readonly isShut: boolean;
}

export type BoxCommand =
  | { readonly verb: 'fill'; readonly doses: number }
  | { readonly verb: 'take'; readonly doses: number }
  /** As many as another box has. */
  | { readonly verb: 'match'; readonly other: string }
  | { readonly verb: 'break' }
  | { readonly verb: 'shut' };

export type BoxEvent =
  | { readonly kind: 'filled'; readonly doses: number }
  | { readonly kind: 'taken'; readonly doses: number }
  | { readonly kind: 'shut' };

export const BOXES: Kind<Box, BoxCommand, BoxEvent> = {
  name: 'box',
  reads: (_id, _state, command) => (command.verb === 'match' ? [{ kind: 'box', id: command.other }] : []),
  decide(_id, box, command, facts, { person }): Decided<BoxEvent> {
    switch (command.verb) {
      case 'fill':
        return { events: [{ kind: 'filled', doses: command.doses }] };
      case 'match': {
        const other = facts({ kind: 'box', id: command.other });
        return { events: [{ kind: 'filled', doses: isBox(other) ? other.doses : 0 }] };
      }
      case 'shut':
        return { events: [{ kind: 'shut' }] };
      case 'break':
        throw new Error('broken');
      case 'take': {
        if (box?.isShut === true) return { faults: [{ code: 'shut', path: [] }] };
        const open = box?.doses ?? 0;
        if (person === undefined || open < command.doses)
          return { faults: [{ code: 'doses-gone', path: ['doses'], params: { open } }] };
        return { events: [{ kind: 'taken', doses: command.doses }] };
      }
    }
  },
  evolve(box, { event }) {
    const { doses, isShut } = box ?? { doses: 0, isShut: false };
    if (event.kind === 'shut') return { doses, isShut: true };
    return { doses: event.kind === 'filled' ? doses + event.doses : doses - event.doses, isShut };
  },
};

export function isBox(value: unknown): value is Box {
  return typeof value === 'object' && value !== null && 'doses' in value && typeof value.doses === 'number';
}

/** What a queue of boxes has of the world: nothing of a box is sealed. */
export const WORLD = {
  now: () => new Date(),
  chance: randomBytes,
  ring: withoutKeys('not-set').ring,
};
