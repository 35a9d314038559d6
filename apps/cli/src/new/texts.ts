/** All that `new` says, to be translated in one place. */
export const NEW_TEXTS = {
  summary: 'begin a scenario of your own',
  folder: 'the folder to write; it must be new or empty',
  from: 'the built-in world or scenario folder to copy',
  examples: `
Examples:
  sahakarya new my-scenario
  sahakarya new my-world --from world-2021-08

Without --from it has three invented countries and plans at once. Its README.md
says what each table and column means.
`,
  created: (folder: string, title: string) => `The folder ${folder} has a scenario to begin with: ${title}`,
  next: 'Its README.md says what each table and column means. Change the tables, then:',
} as const;
