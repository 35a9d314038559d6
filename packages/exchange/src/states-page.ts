import { MESSAGE_VERB_NAMES, MESSAGE_VERBS } from './message/states.ts';
import { PARTY_VERB_NAMES, PARTY_VERBS } from './party/states.ts';
import type { VerbRow, Who } from './rights/who.ts';
import { TALK_VERB_NAMES, TALK_VERBS } from './talk/states.ts';

const RELATION: Readonly<Record<Who['relation'], string>> = {
  anyone: 'anyone who is signed in',
  participant: 'of any admitted party',
  owner: 'of the party itself',
  member: 'of a party in it',
  secretariat: 'of the secretariat',
  self: 'the person whom it is about',
  operator: 'the operator, at the command line',
};

/** Every state, verb and right as a page for readers (Markdown), made from the tables that the program goes by. */
export function statesPage(): string {
  return [
    '# What can be done, and by whom',
    '',
    'Made from the tables in `src/*/states.ts`, which rules, server and pages go by: a test holds this page against',
    'them, and `npx vitest run packages/exchange -u` writes it anew. Officers may do what viewers may, signatories what',
    'officers may; who administers a party has no role by that. *Also suspended*: a party that is suspended may, too.',
    '*Fresh*: with a sign-in that is at most five minutes old.',
    '',
    ...table('Parties', PARTY_VERBS, PARTY_VERB_NAMES),
    ...table('Talks', TALK_VERBS, TALK_VERB_NAMES),
    ...table('Messages', MESSAGE_VERBS, MESSAGE_VERB_NAMES),
  ].join('\n');
}

function table<Verb extends string>(
  title: string,
  verbs: Readonly<Record<Verb, VerbRow<string>>>,
  names: readonly Verb[],
): string[] {
  const rows = names.map((name) => {
    const { from, to, who } = verbs[name];
    return `| \`${name}\` | ${from.join(', ')} | ${to ?? '–'} | ${who.map(words).join('; or ')} |`;
  });
  return [`## ${title}`, '', '| verb | in state | then | who |', '|---|---|---|---|', ...rows, ''];
}

function words({ relation, role, alsoSuspended, isFresh }: Who): string {
  const who = role === 'person' ? RELATION[relation] : `${article(role)} ${role} ${RELATION[relation]}`;
  return [who, alsoSuspended && role !== 'person' ? 'also suspended' : '', isFresh ? 'fresh' : '']
    .filter((part) => part !== '')
    .join(', ');
}

function article(role: string): string {
  return /^[aeo]/.test(role) ? 'an' : 'a';
}
