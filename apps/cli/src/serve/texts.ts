/** All that `serve` says, to be translated in one place. */
export const SERVE_TEXTS = {
  summary: 'open the platform in a browser: figures, planner, API',
  examples: `
Example:
  sahakarya serve --port 8080

It keeps running until Ctrl-C or SIGTERM. sahakarya config shows its settings.
`,
  firstStart: (folder: string) =>
    `First start: making a database in ${folder} and loading the world's figures. Later starts take a few seconds less.`,
  withoutPages: (says: string, mend: string) => `${says}: only the API is served. ${mend}.`,
  open: (address: string) => `Sahakarya is open at ${address}`,
  places: [
    ['observatory', '/'],
    ['planner', '/studio'],
    ['API', '/api/docs'],
  ],
  data: (folder: string) => `Its data is in ${folder}. Ctrl-C stops it.`,
  elsewhere: 'Its data is in the database that DATABASE_URL names. Ctrl-C stops it.',
  keys: (file: string) =>
    `What is known of persons is sealed by the keys in ${file}, made just now. No backup has it: keep a copy.`,
  stopping: 'Stopping: what runs is finished first.',
} as const;
