import { Message, ROUTE_NAMES, ROUTES, type RouteName, Talk } from '@sahakarya/contract';
import { z } from 'zod';
import { urlOf } from '../../../platform/http/route-access.ts';
import { KEYS, type PartyName, words } from './cast.ts';
import { officerOf, type Swept } from './swept.ts';

/** Does what the casting has not done yet, so that each verb has been let through once at least, by whoever may. */
export async function restOfDeeds({ table, cast }: Swept): Promise<readonly string[]> {
  const failed: string[] = [];
  const { people } = table;
  const { open, closed, messages, members } = cast.things;
  const deed = async (path: string, by: PartyName, body: object) => {
    people.wait(1);
    const answer = await table.ask(path, { as: KEYS[by], ...body }, officerOf(cast, by));
    if (answer.statusCode !== 200) failed.push(`${path}: ${answer.body}`);
  };
  const ofParty = async (verb: string, of: PartyName, by: PartyName, body: object) => {
    const { version } = await table.read(KEYS[of], officerOf(cast, by));
    await deed(`/parties/${KEYS[of]}/${verb}`, by, { version, ...body });
  };
  const ofTalk = async (talk: string, verb: string, by: PartyName, body: object) => {
    const answer = await people.get(`/talks/${talk}`, officerOf(cast, by));
    const { version } = z.object({ data: Talk }).parse(answer.json()).data;
    await deed(`/talks/${talk}/${verb}`, by, { version, ...body });
  };
  await ofParty('restore', 'suspended', 'secretariat', {});
  await ofParty('admit', 'asked', 'secretariat', {});
  const email = 'invited@auditor.example';
  await ofParty('invite', 'auditor', 'auditor', { email, appointment: { role: 'viewer' } });
  const { data } = z
    .object({ data: z.array(z.object({ person: z.string(), has_joined: z.boolean() })) })
    .parse((await people.get(`/parties/${KEYS.auditor}/people`, officerOf(cast, 'auditor'))).json());
  const person = data.find(({ has_joined }) => !has_joined)?.person;
  const deputy = data.find(
    ({ person: one, has_joined }) => has_joined && one !== members.get('auditor'),
  )?.person;
  await ofParty('hand_on_link', 'auditor', 'auditor', { person });
  await ofParty('change_role', 'auditor', 'auditor', { person, appointment: { role: 'officer' } });
  const of = members.get('auditor');
  const time = { from: '2026-01-01T00:00:00.000Z', to: '2999-01-01T00:00:00.000Z' };
  await ofParty('deputise', 'auditor', 'auditor', { deputy, of, ...time });
  await ofParty('end_deputy', 'auditor', 'auditor', { deputy, of });
  await ofParty('remove', 'auditor', 'auditor', { person });
  await ofParty('end_provider', 'owner', 'owner', {});
  await ofTalk(open, 'agree', 'partner', { party: KEYS.secretariat });
  await ofTalk(open, 'end_auditor', 'owner', { auditor: KEYS.auditor });
  await ofTalk(closed, 'reopen', 'owner', {});
  const said = z
    .object({ data: z.array(Message) })
    .parse((await people.get(`/talks/${open}/messages`, officerOf(cast, 'owner'))).json()).data;
  const version = said.find(({ message }) => message === messages.open)?.version;
  await deed(`/messages/${messages.open}/correct`, 'owner', { version, words: words('Better words') });
  return failed;
}

/** Routes with a key that nobody has been let through by, as the log tells. */
export function neverLetThrough({ table }: Swept): readonly RouteName[] {
  const Line = z.object({
    event: z.literal('request'),
    method: z.string(),
    route: z.string(),
    status: z.number(),
  });
  const seen = new Set(
    table.people.lines.flatMap((line) => {
      const found = Line.safeParse(JSON.parse(line)).data;
      return found === undefined || found.status >= 300 ? [] : [`${found.method} ${found.route}`];
    }),
  );
  return ROUTE_NAMES.filter((name) => {
    const route = ROUTES[name];
    return 'isKeyed' in route && !seen.has(`${route.method} ${urlOf(route)}`);
  });
}
