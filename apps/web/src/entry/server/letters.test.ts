import { describe, expect, it } from 'vitest';
import { LANGUAGE_CODES, LANGUAGES } from '../../language/languages.ts';
import { packOf } from '../../language/testing/pack-of.ts';
import type { LetterRequest } from '../pages-of-build.ts';
import { letterWriter } from './letters.ts';

const KINDS = [
  ...(['confirm', 'invitation', 'known', 'password', 'recovery', 'test'] as const),
  ...(['passkey-added', 'password-changed', 'password-set', 'token-made'] as const),
];

const write = await letterWriter(async (language) => packOf(language));

/** Parties as they state their names. */
const ITALY = { party: 'ITA', name: 'Italy as it states' };
const PERU = { party: 'PERU-FUND', name: '<b>Peru Fund</b>' };
const GAVI = { party: 'GAVI', name: 'Gavi' };
const SII = { party: 'SII', name: 'Serum Institute' };

const asked = {
  kind: 'confirm' as const,
  language: 'en',
  timeZone: 'Africa/Ndjamena',
  address: 'https://vaccines.example/en/confirm#abc"><script>',
  until: new Date('2026-03-08T23:30:00Z'),
  origin: 'https://vaccines.example',
};

describe.each(LANGUAGE_CODES)('a letter in %s', (language) => {
  it.each(KINDS)('has words, a direction and its link, whole in both forms: %s', (kind) => {
    const { subject, text, html } = write({ ...asked, kind, language });
    expect(text.split('\n')).toContain(asked.address);
    expect(html).toContain('href="https://vaccines.example/en/confirm#abc&quot;&gt;&lt;script&gt;"');
    expect(html).not.toContain('<script>');
    expect(html).toMatch(
      new RegExp(`<html lang="${language}" dir="${LANGUAGES[language].direction}">.*<body dir="`, 's'),
    );
    // Nothing of it is fetched: nobody is told that it was opened.
    expect(html).not.toMatch(/src=|url\(|<link|@import/);
    for (const words of [subject, text, html]) expect(words).not.toMatch(/letter\.|undefined|\{|\}/);
    expect(subject).not.toMatch(/[\r\n]/);
  });
});

it('tells until when by its reader’s clock, and nothing of it where the link is good for good', () => {
  const told = (request: LetterRequest) => write(request).text.replaceAll('\u00a0', ' ');
  expect(told(asked)).toContain('until 9 March 2026, 00:30 (Africa/Ndjamena)');
  expect(told({ ...asked, language: 'mr', timeZone: 'Asia/Kolkata' })).toContain(
    '९ मार्च २०२६, ०५:०० (Asia/Kolkata)',
  );
  expect(write({ ...asked, until: undefined }).text).not.toContain('until');
});

it.each(LANGUAGE_CODES)('says in %s which party invites, where it has a name to say', (language) => {
  const invitation = { ...asked, kind: 'invitation' as const, language };
  const { subject, text, html } = write({ ...invitation, party: '<b>Peru</b>' });
  for (const words of [subject, text]) expect(words).toContain('<b>Peru</b>');
  expect(html).toContain('&lt;b&gt;Peru');
  expect(html).not.toContain('<b>');
  for (const words of [subject, text]) expect(words).toMatch(/Sahakarya|सहकार्य/);
  expect(write(invitation).text).not.toMatch(/undefined|\{|\}/);
});

it.each(LANGUAGE_CODES)('names in %s whom its receiver asks, where somebody is named', (language) => {
  const { text, html } = write({ ...asked, language, contact: 'mailto:help@vaccines.example?subject=x"y' });
  expect(text).toContain('help@vaccines.example');
  expect(text).not.toContain('mailto:');
  expect(html).toContain('href="mailto:help@vaccines.example?subject=x&quot;y"');
  expect(write({ ...asked, language }).text).not.toContain('help@');
});

it('is English where its reader’s language is none of the pages', () => {
  expect(write({ ...asked, language: 'xx' })).toEqual(write(asked));
});

it.each(LANGUAGE_CODES)('lists what waits in %s, each with its way, and where such mails end', (language) => {
  const here = `https://vaccines.example/${language}`;
  const { subject, text, html } = write({
    ...asked,
    ...{ kind: 'digest', language, until: undefined, address: `${here}/inbox`, settings: `${here}/account` },
    items: [
      { kind: 'talk', parties: [GAVI, SII], count: 2, address: `${here}/talks/1` },
      {
        kind: 'addition',
        parties: [ITALY],
        until: new Date('2026-03-08T12:00:00Z'),
        address: `${here}/talks/2`,
      },
      { kind: 'invitation', parties: [PERU], address: `${here}/my-party` },
    ],
  });
  expect(subject).toMatch(/[3३٣]/);
  for (const way of ['talks/1', 'talks/2', 'my-party', 'inbox', 'account']) {
    expect(text.split('\n')).toContain(`${here}/${way}`);
    expect(html).toContain(`href="${here}/${way}"`);
  }
  expect(html).toContain('&lt;b&gt;Peru Fund&lt;/b&gt;');
  const countries = packOf(language).countries;
  for (const name of ['Gavi', 'Serum Institute', countries.IT ?? 'none']) expect(text).toContain(name);
  expect(text).not.toContain('as it states');
  for (const words of [subject, text, html]) expect(words).not.toMatch(/letter\.|table\.|undefined|\{|\}/);
});

it.each(LANGUAGE_CODES)('reminds in %s of one thing: what, until when, and who else was told', (language) => {
  const here = `https://vaccines.example/${language}`;
  const reminder = (others: readonly string[]) =>
    write({
      ...asked,
      ...{ kind: 'reminder', language, until: undefined, others, settings: `${here}/account` },
      address: `${here}/talks/2`,
      item: {
        ...{ kind: 'addition', parties: [ITALY], address: `${here}/talks/2` },
        until: new Date('2026-03-09T23:00:00Z'),
      },
    });
  const { subject, text, html } = reminder(['Hanna', '<i>Yonas</i>']);
  expect(subject).toContain(packOf(language).countries.IT);
  // Over when the 10th begins by its reader's clock: on the 9th, then.
  for (const words of [subject, text]) expect(words).toMatch(/[9९٩]/);
  expect(text).toContain('Africa/Ndjamena');
  for (const way of ['talks/2', 'account']) expect(text.split('\n')).toContain(`${here}/${way}`);
  expect(html).toContain('Hanna');
  expect(html).toContain('&lt;i&gt;Yonas');
  expect(reminder([]).text.split('\n\n')).toHaveLength(text.split('\n\n').length - 1);
  for (const words of [subject, text, html]) expect(words).not.toMatch(/letter\.|table\.|undefined|\{|\}/);
});

it.each(LANGUAGE_CODES)(
  'reminds in %s of an appointment that ends, whose it is and who can prolong it',
  (language) => {
    const here = `https://vaccines.example/${language}`;
    const reminder = (kind: 'appointment' | 'own-appointment') =>
      write({
        ...asked,
        ...{ kind: 'reminder', language, until: undefined, others: [], settings: `${here}/account` },
        address: `${here}/my-party`,
        item: {
          ...{ kind, parties: [PERU], address: `${here}/my-party` },
          until: new Date('2026-03-09T23:00:00Z'),
        },
      });
    const [own, other] = [reminder('own-appointment'), reminder('appointment')];
    expect(own.subject).not.toBe(other.subject);
    for (const { subject, text, html } of [own, other]) {
      for (const words of [subject, text]) expect(words).toMatch(/[9९٩]/);
      expect(text.split('\n')).toContain(`${here}/my-party`);
      // As with every reminder, its subject says of what.
      for (const words of [subject, html]) expect(words).toContain('Peru Fund');
      for (const words of [subject, text, html]) {
        expect(words).not.toMatch(/letter\.|table\.|undefined|\{|\}/);
      }
    }
  },
);
