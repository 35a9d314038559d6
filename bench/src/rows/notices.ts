import { setTimeout as pause } from 'node:timers/promises';
import { Asking } from '../inputs/asking.ts';
import { MailBox, type Received } from '../inputs/mail-box.ts';
import { peopleAtTheTable, type Seated } from '../inputs/people-at-the-table.ts';
import { duration } from '../record/figures.ts';
import { median } from '../record/median.ts';
import { type Line, mustBe, type Row, WrongResult } from '../row.ts';
import { type Platform, startPlatform } from '../start-platform.ts';
import { untilIdle } from '../until-idle.ts';

/** How often pages ask for news, while they are in sight. */
const LOOK_EVERY_MS = 4_000;
/** Of each half of the row; an even spread over the time between two looks, the longest wait among them. */
const TRIES = 12;
const MAILS = 10;
/** Nobody waits longer for what does not come. */
const GIVEN_UP_MS = 60_000;
const HOUR = 3_600_000;

const WORDS = { language: 'en', direction: 'ltr', text: 'Can you send 300,000 doses by the end of August?' };

/** How soon somebody is shown, or mailed, what others have done. */
export const notices: Row = {
  name: 'notices',
  isShort: false,
  async measure() {
    const mailBox = new MailBox();
    const platform = await startPlatform({
      settings: {
        SAHAKARYA_MAIL_URL: await mailBox.open(),
        SAHAKARYA_MAIL_FROM: 'no-reply@bench.example',
      },
    });
    try {
      const { seated } = await peopleAtTheTable(platform, ['ETH', 'SWE'], 1);
      const [writer, reader] = seated;
      if (writer === undefined || reader === undefined) throw new Error('nobody sits at the table');
      await untilIdle(platform);
      return [
        ...(await showing(platform, writer, reader)),
        await mailing(platform, mailBox.received, writer, reader),
      ];
    } finally {
      await platform.stop();
      await mailBox.close();
    }
  },
};

/** From the press of who writes to the answer that has it, for whoever has the talk or the inbox open. */
async function showing(platform: Platform, writer: Seated, reader: Seated): Promise<Line[]> {
  const asking = new Asking(platform);
  const begins = { as: writer.party, parties: [reader.party], subject: { ...WORDS, text: 'Doses' } };
  const { talk = '' } = (await asking.post('/talks', begins, writer.headers)).data;
  const inTalk = new Page(platform, reader, `/talks/${talk}/messages?as=${reader.party}`);
  const inInbox = new Page(platform, reader, `/inbox?as=${reader.party}`);
  const times = { talk: [] as number[], inbox: [] as number[] };
  for (let number = 0; number < TRIES; number++) {
    await Promise.all([inTalk.look(), inInbox.look()]);
    // In the middle of each twelfth of the time until the next look.
    await pause((LOOK_EVERY_MS * (number + 0.5)) / TRIES);
    const began = performance.now();
    const said = asking.post(
      `/talks/${talk}/messages`,
      { as: writer.party, words: { ...WORDS, text: `${WORDS.text} ${number}` } },
      writer.headers,
    );
    const [talkAt, inboxAt, { data }] = await Promise.all([
      inTalk.until((answer) => JSON.stringify(answer).includes(`August? ${number}"`)),
      inInbox.until((answer) => unreadIn(answer, talk) === number + 1),
      said,
    ]);
    mustBe(data.talk === talk, 'what was written stands in another talk');
    times.talk.push(talkAt - began);
    times.inbox.push(inboxAt - began);
  }
  const every = `asked for every ${LOOK_EVERY_MS / 1_000} s`;
  return [
    line(`a message to its showing in the other’s open talk, ${every}`, '≤ 5 s', times.talk),
    line(`the same, in the other’s inbox, ${every}`, '≤ 5 s', times.inbox),
  ];
}

/** From the press of who invites somebody, until tomorrow, to the mail server’s having the mail that says so. */
async function mailing(
  platform: Platform,
  received: readonly Received[],
  inviter: Seated,
  invited: Seated,
): Promise<Line> {
  const asking = new Asking(platform);
  const times: number[] = [];
  for (let number = 0; number < MAILS; number++) {
    // With another day it is told anew. Between two looks for jobs, at another moment each time.
    const until = new Date(Date.now() + 30 * HOUR + number).toISOString();
    await pause(200 * number);
    const before = received.length;
    const began = performance.now();
    const invites = { as: inviter.party, email: invited.email, appointment: { role: 'officer', until } };
    await asking.verb(inviter.party, 'invite', invites, inviter.headers);
    const mail = await found(() => received.slice(before).find((one) => isNotice(one, invited.email)));
    times.push(mail.at - began);
  }
  return line('an invitation until tomorrow to its mail’s being handed over', '≤ 30 s', times);
}

/** What tells of something that waits can be ended by one press; links cannot. */
function isNotice({ to, source }: Received, email: string): boolean {
  return to.includes(email) && /^list-unsubscribe:/im.test(source);
}

async function found(look: () => Received | undefined): Promise<Received> {
  const end = performance.now() + GIVEN_UP_MS;
  while (performance.now() < end) {
    const one = look();
    if (one !== undefined) return one;
    await pause(10);
  }
  throw new WrongResult('no mail came of an invitation');
}

function unreadIn(answer: readonly unknown[], talk: string): number {
  const rows = answer as readonly { readonly talk?: string; readonly unread?: number }[];
  return rows.find((row) => row.talk === talk)?.unread ?? 0;
}

/** A page that somebody has open: it asks again and again, and has kept the answer that is as it was. */
class Page {
  readonly #address: string;
  readonly #cookie: string;
  #tag = '';
  #answer: readonly unknown[] = [];
  #lookedAt = 0;

  constructor({ address }: Platform, { headers }: Seated, path: string) {
    this.#address = `${address}/api/v1${path}`;
    this.#cookie = headers.cookie ?? '';
  }

  async look(): Promise<readonly unknown[]> {
    const condition = this.#tag === '' ? {} : { 'if-none-match': this.#tag };
    const answer = await fetch(this.#address, { headers: { cookie: this.#cookie, ...condition } });
    this.#lookedAt = performance.now();
    if (answer.status === 304) return this.#answer;
    const said = await answer.text();
    mustBe(answer.ok, `${this.#address} answers ${answer.status}: ${said}`);
    this.#tag = answer.headers.get('etag') ?? '';
    this.#answer = (JSON.parse(said) as { readonly data: readonly unknown[] }).data;
    return this.#answer;
  }

  /** @returns when an answer had it */
  async until(hasIt: (answer: readonly unknown[]) => boolean): Promise<number> {
    const end = performance.now() + GIVEN_UP_MS;
    while (performance.now() < end) {
      await pause(this.#lookedAt + LOOK_EVERY_MS - performance.now());
      if (hasIt(await this.look())) return this.#lookedAt;
    }
    throw new WrongResult(`${this.#address} never had what was written`);
  }
}

function line(work: string, mustReach: string, values: readonly number[]): Line {
  return {
    work: `${work}; ${values.length} tries`,
    ...{ mustReach, goal: '', ratioToPeer: '' },
    measured: `median ${duration(median(values))}, worst ${duration(Math.max(...values))}`,
    samples: [{ name: work, unit: 'ms', values }],
  };
}
