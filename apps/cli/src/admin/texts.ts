/** All that `admin` says, to be translated in one place. */
export const ADMIN_TEXTS = {
  summary: 'hand on a link that opens an account',
  examples: `
Examples:
  sahakarya admin link amina@health.example
  sahakarya admin recover 019ca0f5-7c00-7a3b-8c52-0d6c1c1f9a53

link prints the newest link of an address that is good: it confirms an account,
or sets another password. recover ends all visits of a person, and prints a link
to set another password. Make sure who asks: whoever has the link comes in. That
it was handed on is kept with the account, and logged without the address.
`,
  deed: 'link or recover',
  who: 'an e-mail address; for recover the id of a person',
  unknown: (deed: string) => `There is no "admin ${deed}". Say "admin link" or "admin recover".`,
  noLink: 'There is no link that is good for this address. Its owner asks for one first.',
  noPerson: (person: string) => `There is no person ${person} who could be recovered.`,
  kinds: {
    confirm: 'A link that confirms an account, with its password',
    password: 'A link to set another password',
    recovery: 'All visits are ended. A link to set another password',
  },
  once: (until: string) => `It opens once, until ${until} (UTC). Give it to nobody but its owner.`,
} as const;
