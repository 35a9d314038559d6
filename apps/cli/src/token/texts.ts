/** All that `token` says, to be translated in one place. */
export const TOKEN_TEXTS = {
  summary: "make, list or withdraw operators' tokens for the API",
  examples: `
Examples:
  sahakarya token --name "weekly import" --days 30
  sahakarya token --list
  sahakarya token --withdraw 0190d0a3-9c37-4a86-9d5f-0d6c1c1f9a53

Whoever has a token may import figures. It is shown once; only a hash of it is
kept.
`,
  name: 'a name by which to know it again',
  days: 'days that it is good for, 1 to 3650',
  list: 'list all tokens',
  withdraw: 'make the token with this id worthless from now on',
  badDays: (days: string) => `--days ${days}: give a whole number from 1 to 3650.`,
  badName: 'A name has 1 to 100 characters.',
  unknown: (id: string) => `There is no token ${id} that could be withdrawn. --list shows all of them.`,
  made: (name: string, day: string) => `A new token, "${name}", good until ${day}`,
  once: 'It is shown this once. Send it as "Authorization: Bearer TOKEN".',
  withdrawn: (id: string) => `The token ${id} is worth nothing from now on`,
  none: 'There are no tokens',
  all: 'Tokens',
  columns: { id: 'id', name: 'name', made: 'made', state: 'state' },
  states: {
    good: (day: string) => `good until ${day}`,
    over: (day: string) => `over since ${day}`,
    withdrawn: (day: string) => `withdrawn on ${day}`,
  },
} as const;
