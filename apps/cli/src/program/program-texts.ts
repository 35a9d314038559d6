/** What the program says of itself, to be translated in one place. */
export const PROGRAM_TEXTS = {
  description:
    'Opens the platform; plans who should get which vaccine doses when, fairly and exactly; checks such plans.',
  scenario: 'a scenario folder, or the name of a built-in world; a folder of that name wins',
  plan: 'a plan folder',
  policy:
    'a value in place of what policy.json has, such as sharing=surplus or target_per_100=200; may be repeated',
  samePolicy: 'the same overrides that the plan was made with; may be repeated',
  asSaved:
    'read tables as a spreadsheet saved them: semicolons, spaces in numbers, decimal commas, days as 31/01/2025',
  json: 'print one JSON document instead of text',
  port: 'port to listen on, in place of PORT; 0 takes a free one',
  host: 'address to listen on, in place of HOST',
  data: 'folder of the embedded database, in place of SAHAKARYA_DATA',
  version: 'print the version',
  help: 'show this help',
  helpCommand: 'show the help of a command',
  unknownCommand: (name: string) => `error: unknown command '${name}'`,
  tooMany: (command: string, word: string) =>
    `error: too many arguments: ${command} takes no '${word}' there. Leave it out.`,
  seeHelp: '\nsahakarya --help lists the commands, sahakarya COMMAND --help says how to use one.',
  examples: `
Examples:
  sahakarya serve
  sahakarya plan world-2021-08 --out out
  sahakarya verify world-2021-08 out

Exit codes:
  0 done, or the plan holds   1 the plan does not hold   2 wrong use
  3 a folder has faults or cannot be written   4 the platform cannot run here
  70 a mistake in the program   130 stopped by Ctrl-C

SAHAKARYA_DEBUG=1 shows where a mistake came from, NO_COLOR=1 turns colours off.
`,
} as const;
