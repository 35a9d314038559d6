import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparedEmail, Email } from './email.ts';
import { PersonName } from './people.ts';

const taken = (email: string) => Email.safeParse(email).success;

test.each([
  'amina@health.example',
  "o'neil+vaccines@health.example",
  'a.b-c_d/e@xn--bcher-kva.example',
  'a@localhost',
  'अमीना@स्वास्थ्य.उदाहरण',
  'أمينة@صحة.مثال',
  'амина@здоровье.пример',
  '阿明娜@卫生.例子',
  'fada\u0308@bu\u0308cher.example',
  'a@1st.health.example',
])('%s is an address', (email) => {
  expect(taken(email)).toBe(true);
});

test.each([
  'victim@health.example/x',
  'victim@health.example?x',
  'victim@health.example#x',
  'victim@health.example\\x',
  'victim@health.example:80',
  'a@x%2Ey',
  'a\\@x.y',
  'a@b@x.y',
  '"a b"@x.y',
  '.a@x.y',
  'a..b@x.y',
  'a.@x.y',
  'a@x..y',
  'a@.x.y',
  'a@x.y.',
  'a@-x.y',
  'a@x-.y',
  'a@127.0.0.1',
  'a@127.1',
  'a@0x7f.0x1',
  'a@[::1]',
  'a@x\u202e.y',
  'a\u202e@x.y',
  'a\u200bb@x.y',
  'a\u200d@x.y',
  'a@x\u00ad.y',
  'a\u3164@x.y',
  'a\ufe0f@x.y',
  '\u0301a@x.y',
  '\uff56ictim@x.y',
  'a@\uff48ealth.example',
  'a@health\u3002example',
  'a@xn--a.example',
  '\ud800@x.y',
  'a <b@x.y>',
])('%j is none', (email) => {
  expect(taken(email)).toBe(false);
});

test('no two addresses that are taken are compared as one unless they differ in capitals and in how letters are put together', () => {
  const letters = fc.constantFrom(
    ...'aAbZ019.-_@/?#\\%:[]<> \u202e\u200b\u200d\u00e9\u00df\u0130\u212a\u3164\uff41\u3002अ्'.split(''),
  );
  const text = fc.string({ unit: letters, maxLength: 12 });
  const address = fc.tuple(text, text).map(([local, domain]) => `${local}@${domain}`);
  const seen = (email: string) => email.normalize('NFC').toLowerCase();
  fc.assert(
    fc.property(address, (email) => {
      if (!taken(email)) return;
      const domain = seen(email.slice(email.lastIndexOf('@') + 1));
      const compared = comparedEmail(email);
      expect(compared.slice(0, compared.lastIndexOf('@'))).toBe(seen(email.slice(0, email.lastIndexOf('@'))));
      if (/^[\0-\x7f]*$/.test(domain)) expect(compared.endsWith(`@${domain}`)).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

test('an address is compared without capitals, and its domain as the network has it', () => {
  expect(comparedEmail('Amina@Health.Example')).toBe('amina@health.example');
  expect(comparedEmail('a@B\u00dcCHER.example')).toBe(comparedEmail('a@xn--bcher-kva.example'));
  expect(comparedEmail('fada\u0308@x.y')).toBe(comparedEmail('fad\u00e4@x.y'));
});

test.each([
  'Amina Diallo',
  "N'Golo O’Neil-Sánchez, Jr.",
  'अमीना',
  'सूर्\u200dयकांत',
  'علی\u200cرضا',
  'أمينة',
  '阿明娜',
  '葛\u{e0100}城',
  '3Mx',
])('%s is a name', (name) => {
  expect(PersonName.safeParse(name).success).toBe(true);
});

test.each([
  '',
  ' Amina',
  'Amina ',
  '\u200b',
  '\u202e',
  '\u200d',
  '\u3164\u115f',
  '\ufe0f',
  '…',
  'Amina\u202eolleh',
  '\u2067Amina\u2069',
  'Amina\u200f',
  'Ami\u200bna',
  'Amina\u200d',
  '\u200cAmina',
  'A\u200d\u200dmina',
  'Ami\u00adna',
  'Amina\u2028Diallo',
  'Amina\nDiallo',
  'Amina\ud800',
])('%j is none, as a name', (name) => {
  expect(PersonName.safeParse(name).success).toBe(false);
});
