import { escaped } from '../../language/escaped.ts';
import {
  firstDigits,
  isLanguage,
  LANGUAGE_CODES,
  LANGUAGES,
  type Language,
} from '../../language/languages.ts';
import { type NamedParty, partyNameIn } from '../../language/names/party-name.ts';
import { createNumbers, type Numbers } from '../../language/numbers.ts';
import type { LanguagePack } from '../../language/pack.ts';
import { createTexts } from '../../language/reader.tsx';
import { contactWords } from '../../page/contact-words.ts';
import type { AccountNews, Letter, LetterRequest, WaitingItem } from '../pages-of-build.ts';

type Texts = (id: string, values?: Readonly<Record<string, string | number>>) => string;

/** What letters of a language are written with. */
interface Pen {
  readonly text: Texts;
  readonly numbers: Numbers;
  readonly partyName: (party: NamedParty) => string;
}

/**
 * Makes the function that writes letters: every language is there before the first one is asked for.
 *
 * @param packOf a language's pack, with the texts of letters in it
 */
export async function letterWriter(
  packOf: (language: Language) => Promise<LanguagePack>,
): Promise<(request: LetterRequest) => Letter> {
  const pens = new Map(
    await Promise.all(LANGUAGE_CODES.map(async (code) => [code, penOf(code, await packOf(code))] as const)),
  );
  return (request) => {
    const language = isLanguage(request.language) ? request.language : 'en';
    const pen = pens.get(language);
    if (pen === undefined) throw new Error(`There is nothing to write ${language} with`);
    return written(request, language, pen);
  };
}

function penOf(language: Language, pack: LanguagePack): Pen {
  const digits = firstDigits(language);
  const i18n = createTexts({ language, digits }, pack);
  return {
    text: (id, values) => i18n._(id, values),
    numbers: createNumbers(language, digits, pack.calendar),
    partyName: partyNameIn(pack),
  };
}

function written(request: LetterRequest, language: Language, pen: Pen): Letter {
  const words = wordsOf(request, pen);
  const { subject, says, items, verb, address, more, foot, origin } = words;
  const contact = contactOf(request, pen);
  const paragraphs = [
    says,
    ...items.map((item) => `${item.says}\n${item.address}`),
    `${verb}\n${address}`,
    ...more.map((one) => (one.address === undefined ? one.says : `${one.says}\n${one.address}`)),
    ...(contact === undefined ? [] : [contact.says]),
    `${foot}\n${origin}`,
  ];
  return { subject, text: `${paragraphs.join('\n\n')}\n`, html: documentOf(language, words, contact) };
}

/** What a letter says, in either form. */
interface Words {
  readonly subject: string;
  readonly says: string;
  readonly items: readonly Required<Said>[];
  readonly verb: string;
  readonly address: string;
  readonly more: readonly Said[];
  readonly foot: string;
  readonly origin: string;
}

interface Said {
  readonly says: string;
  readonly address?: string;
}

/** Whom its receiver asks: a letter that nobody may answer says who can be. */
function contactOf({ contact }: LetterRequest, { text }: Pen): Required<Said> | undefined {
  if (contact === undefined) return undefined;
  return { says: text('letter.contact', { contact: contactWords(contact) }), address: contact };
}

const ACCOUNT_NEWS: readonly string[] = [
  'passkey-added',
  'password-changed',
  'password-set',
  'token-made',
] satisfies readonly AccountNews[];

function isOfAccount(kind: string): kind is AccountNews {
  return ACCOUNT_NEWS.includes(kind);
}

function wordsOf(request: LetterRequest, pen: Pen): Words {
  const { text } = pen;
  const { address, origin } = request;
  const name = text('shell.name');
  const foot = text('letter.foot', { name });
  if (request.kind === 'digest')
    return {
      subject: text('table.inbox.finding', { count: request.items.length }),
      says: text('table.inbox.lead'),
      items: request.items.map((item) => itemOf(item, request.timeZone, pen)),
      verb: text('letter.digest.do'),
      more: [{ says: text('letter.digest.settings'), address: request.settings }],
      ...{ address, foot, origin },
    };
  if (request.kind === 'reminder') return reminderOf(request, pen);
  const { kind, until, timeZone, party } = request;
  if (isOfAccount(kind))
    return {
      subject: text(`letter.${kind}.subject`),
      says: text(`letter.${kind}.says`, { name }),
      items: [],
      verb: text('letter.account.do'),
      more: [{ says: text('letter.account.care', { name }) }],
      ...{ address, foot, origin },
    };
  // A letter that nobody awaits says from whom it is.
  const named = kind === 'invitation' && party !== undefined ? { as: 'invitation.by', party } : { as: kind };
  const { as, ...by } = named;
  return {
    subject: text(`letter.${as}.subject`, { name, ...by }),
    says: text(`letter.${as}.says`, { name, ...by }),
    items: [],
    verb: text(`letter.${kind}.do`, { name }),
    more:
      until === undefined
        ? []
        : [
            { says: text('letter.once', momentOf(until, timeZone, pen.numbers)) },
            { says: text('letter.care') },
          ],
    ...{ address, foot, origin },
  };
}

/** What it is stands in the subject, as in the inbox. */
function reminderOf(request: Extract<LetterRequest, { kind: 'reminder' }>, pen: Pen): Words {
  const { item, others, timeZone, address, origin, settings } = request;
  const { text, numbers } = pen;
  const also = text('letter.reminder.also', { names: others.join(text('list.comma')) });
  return {
    subject: itemOf(item, timeZone, pen).says,
    says: text(
      isAppointment(item) ? 'letter.reminder.appointment' : 'letter.reminder.says',
      momentOf(lastBefore(item.until), timeZone, numbers),
    ),
    items: [],
    verb: text('letter.reminder.do'),
    more: [
      ...(others.length === 0 ? [] : [{ says: also }]),
      { says: text('letter.reminder.settings'), address: settings },
    ],
    foot: text('letter.foot', { name: text('shell.name') }),
    ...{ address, origin },
  };
}

function isAppointment({ kind }: WaitingItem): boolean {
  return kind === 'appointment' || kind === 'own-appointment';
}

/** In the words of the inbox; of what somebody wrote, none. */
function itemOf(
  { kind, parties, count = 0, until, address }: WaitingItem,
  timeZone: string,
  { text, numbers, partyName }: Pen,
): Required<Said> {
  const called = parties.map(partyName).join(text('list.comma'));
  const says =
    kind === 'talk'
      ? [called, text('table.inbox.talk.says', { count })]
      : [text(`table.inbox.${kind}.title`, { name: called })];
  if (until !== undefined)
    says.push(text('table.inbox.by', { day: momentOf(lastBefore(until), timeZone, numbers).day }));
  return { says: says.join(text('list.dot')), address };
}

/** The last moment at which something can still be done: what ends with a day ends when the next one begins. */
function lastBefore(until: Date): Date {
  return new Date(until.getTime() - 1);
}

/** Day, hour and zone as its reader's clock tells them. */
function momentOf(moment: Date, timeZone: string, numbers: Numbers) {
  const parts = new Intl.DateTimeFormat('en', {
    ...{ timeZone, year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  }).formatToParts(moment);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? '';
  return {
    day: numbers.day(`${part('year')}-${part('month')}-${part('day')}`),
    time: numbers.digits(`${part('hour')}:${part('minute')}`),
    zone: timeZone,
  };
}

/** Programs that show mail know few styles. Nothing in it is fetched: so nobody is told that somebody looked. */
function documentOf(language: Language, words: Words, contact: Required<Said> | undefined): string {
  const { direction } = LANGUAGES[language];
  const href = escaped(words.address);
  return [
    '<!doctype html>',
    `<html lang="${language}" dir="${direction}">`,
    `<head><meta charset="utf-8"><title>${escaped(words.subject)}</title></head>`,
    `<body dir="${direction}" style="margin:0;padding:24px;font:16px/1.5 sans-serif;color:#1b1b1b;background:#fff">`,
    `<div lang="${language}" dir="${direction}" style="max-width:560px">`,
    `<h1 style="font-size:20px">${escaped(words.subject)}</h1>`,
    `<p>${escaped(words.says)}</p>`,
    ...words.items.map((item) => `<p><a href="${escaped(item.address)}">${escaped(item.says)}</a></p>`),
    `<p><a href="${href}" style="${BUTTON}">${escaped(words.verb)}</a></p>`,
    linkOf(words.address),
    ...words.more.flatMap(({ says, address }) => [
      `<p>${escaped(says)}</p>`,
      ...(address === undefined ? [] : [linkOf(address)]),
    ]),
    ...(contact === undefined
      ? []
      : [`<p><a href="${escaped(contact.address)}">${escaped(contact.says)}</a></p>`]),
    `<p style="font-size:13px;color:#555">${escaped(words.foot)}</p>`,
    linkOf(words.origin),
    '</div></body></html>',
    '',
  ].join('\n');
}

/** An address that can be read, too. */
function linkOf(address: string): string {
  const href = escaped(address);
  return `<p dir="ltr" style="font-size:13px;word-break:break-all"><a href="${href}">${href}</a></p>`;
}

const BUTTON =
  'display:inline-block;padding:10px 18px;border-radius:6px;background:#0b5cad;color:#fff;text-decoration:none';
