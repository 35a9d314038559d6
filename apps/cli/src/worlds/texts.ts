/** All that `worlds` says, to be translated in one place. Titles and descriptions are those of the worlds. */
export const WORLDS_TEXTS = {
  summary: 'list the scenarios that come with the program',
  examples: `
Example:
  sahakarya worlds

The name of a world works wherever a scenario folder does. A folder of that name
wins.
`,
  lead: 'Scenarios that come with the program. Their names work wherever a scenario folder does:',
  next: 'To plan one:',
} as const;
