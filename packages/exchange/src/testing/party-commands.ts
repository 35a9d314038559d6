import { instant } from '@sahakarya/vocabulary';
import fc from 'fast-check';
import type { PartyCommand } from '../party/decide-party.ts';
import { MORNING, person } from './people.ts';

const DAY = 86_400_000;

/** Whoever may ask, and be named. */
export const NAMES = ['hanna', 'dawit', 'yonas', 'meron', 'selam'] as const;

const people = fc.constantFrom(...NAMES).map(person);
const moments = fc.integer({ min: -30, max: 900 }).map((days) => instant(MORNING + days * DAY));
const appointments = fc
  .record({
    role: fc.constantFrom('viewer', 'officer', 'signatory' as const),
    isAdministrator: fc.boolean(),
    until: fc.option(moments, { nil: undefined, freq: 3 }),
  })
  .map(({ role, isAdministrator, until }) =>
    until === undefined ? { role, isAdministrator } : { role, isAdministrator, until },
  );
const proof = fc.constantFrom([], ['letter' as never]);

/** Anything that can be asked of a party. */
export const partyCommands: fc.Arbitrary<PartyCommand> = fc.oneof(
  fc.record({
    verb: fc.constant('ask' as const),
    input: fc.record({
      kind: fc.constant('country' as const),
      name: fc.constant('Ethiopia'),
      does: fc.constantFrom(['recipient' as const], ['convener' as const]),
      proof,
    }),
  }),
  {
    // States change by these alone: else sequences would keep to people.
    weight: 4,
    arbitrary: fc.constantFrom<PartyCommand>(
      { verb: 'make_secretariat', input: { name: 'Secretariat' } },
      { verb: 'admit', input: undefined },
      { verb: 'restore', input: undefined },
      { verb: 'leave', input: undefined },
      { verb: 'join', input: undefined },
      { verb: 'refuse', input: { reason: { code: 'not_complete' } } },
      { verb: 'suspend', input: { reason: { code: 'rules_broken' } } },
    ),
  },
  fc.record({
    verb: fc.constant('invite' as const),
    input: fc.record({ person: people, appointment: appointments }),
  }),
  fc.record({
    verb: fc.constant('change_role' as const),
    input: fc.record({ person: people, appointment: appointments }),
  }),
  fc.record({ verb: fc.constant('remove' as const), input: fc.record({ person: people }) }),
  fc.record({ verb: fc.constant('confirm_signatory' as const), input: fc.record({ person: people }) }),
  fc.record({ verb: fc.constant('hand_on_link' as const), input: fc.record({ person: people }) }),
  fc.record({
    verb: fc.constant('appoint_administrator' as const),
    input: fc.record({ person: people, proof }),
  }),
  fc.record({
    verb: fc.constant('deputise' as const),
    input: fc.record({ deputy: people, of: people, from: moments, to: moments }),
  }),
  fc.constantFrom<PartyCommand>(
    {
      verb: 'set_provider',
      input: { provider: 'first' as never, issuer: 'https://id.example', clientId: 'table' },
    },
    { verb: 'end_provider', input: undefined },
  ),
  fc.record({ verb: fc.constant('end_deputy' as const), input: fc.record({ deputy: people, of: people }) }),
);
