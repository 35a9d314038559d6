import { expect, test } from 'vitest';
import { verbsFor } from './verbs-for.ts';

const ADMINISTRATORS = [
  'invite',
  'change_role',
  'confirm_signatory',
  'remove',
  'deputise',
  'end_deputy',
  'hand_on_link',
] as const;
const officer = { person: 'a', role: 'officer', has_joined: true, is_confirmed: false } as const;
const signatory = { ...officer, person: 'b', role: 'signatory' } as const;
const invited = { ...signatory, person: 'c', has_joined: false } as const;
const people = [officer, signatory, invited];

const open = (
  one: (typeof people)[number],
  isMe: boolean,
  can: Parameters<typeof verbsFor>[0]['can'] = [...ADMINISTRATORS],
) => verbsFor({ can, one, isMe, people });

test('an administrator confirms a signatory who has come and waits for it, and never themselves', () => {
  expect(open(signatory, false)).toEqual(['confirm_signatory', 'change_role', 'deputise', 'remove']);
  expect(open({ ...signatory }, true)).toEqual(['change_role', 'deputise', 'remove']);
  expect(open(officer, false)).toEqual(['change_role', 'deputise', 'remove']);
});

test('of somebody who has not come the link is handed on; such a one is nobody’s deputy', () => {
  expect(open(invited, false)).toEqual(['hand_on_link', 'change_role', 'remove']);
  expect(
    verbsFor({ can: [...ADMINISTRATORS], one: officer, isMe: true, people: [officer, invited] }),
  ).toEqual([...['change_role', 'remove']]);
});

test('who administers nothing goes by themselves, and does nothing about others', () => {
  expect(open(officer, true, ['remove', 'describe'])).toEqual(['remove']);
  expect(open(signatory, false, ['remove', 'describe'])).toEqual([]);
});
