import { askAtOnce } from './capabilities/notices/ask-at-once.ts';
import { PARTIES } from './capabilities/parties/party-kind.ts';
import { TALKS } from './capabilities/talks/talk-kind.ts';
import { mailInvitations } from './mail-invitations.ts';
import type { Follow } from './platform/commands/commit-queue.ts';

/** Who is invited gets the link by mail; who is told at once of what waits is looked for. */
export const mailWhatFollows: Follow = async (desk, events) => {
  await mailInvitations(desk, events);
  const touched = (kind: string) =>
    events.filter(({ of }) => of.kind === kind).map(({ of, person }) => ({ id: of.id, by: person }));
  const at = new Date(Math.max(...events.map((event) => event.at)));
  await askAtOnce(desk.db, { parties: touched(PARTIES.name), talks: touched(TALKS.name) }, at);
};
