/** All that `keys` says, to be translated in one place. */
export const KEYS_TEXTS = {
  summary: 'make the key file, or take a new key',
  examples: `
Examples:
  sahakarya keys make
  sahakarya keys rotate

What is known of persons lies sealed in the database, by keys in a file outside
of it: SAHAKARYA_KEY_FILE, or keys.json in the data folder, which is made at the
first start. No backup has it. Keep a copy apart from the backups: without it,
nothing of a person can be read.

rotate takes a new key while servers run. Cut off, it goes on when it is said
again. Backups of before need the file of before: keep its copy as long as them.
`,
  deed: 'make or rotate',
  unknown: (deed: string) => `There is no "keys ${deed}". Say "keys make" or "keys rotate".`,
  made: (file: string) => `The key file ${file} is made`,
  keep: 'No backup has it. Keep a copy apart from the backups.',
  rotated: (key: string) => `A new key, ${key}, seals from now on`,
  goneOn: 'An earlier rotation had been cut off, and is brought to its end.',
  wrapped: (persons: string) =>
    `The keys of ${persons} are wrapped by it. Take a new copy of the file, and keep the one of before as long as backups of before.`,
} as const;
