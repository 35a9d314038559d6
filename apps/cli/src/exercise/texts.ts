/** All that `exercise` says, to be translated in one place. */
export const EXERCISE_TEXTS = {
  summary: 'practise at a simulated table, apart from everything real',
  examples: `
Examples:
  sahakarya exercise open
  sahakarya exercise forward 14
  sahakarya exercise reset

open makes an exercise, where there is none, and opens it in a browser: places
and reference figures are real, parties, people and talks are simulated, and
anybody sits at any party's table by a press. It answers on this machine alone.

new makes one without opening it. reset throws it away and begins it anew.
forward moves its clock on by so many days: what is over by then is over.

It lies in the folder "exercise" of the data folder, apart from what is real
there. Where --data, SAHAKARYA_DATA or DATABASE_URL names another place, open
opens the exercise there, and new makes one where there is nothing yet.
`,
  deed: 'open, new, reset or forward',
  days: 'with forward: by how many days',
  unknown: (deed: string) => `There is no "exercise ${deed}". Say open, new, reset or forward.`,
  noDays: '"exercise forward" takes a whole number of days, from 1 to 3650: "sahakarya exercise forward 14".',
  daysOnlyForward: (deed: string) => `"exercise ${deed}" takes no number of days.`,
  making: (folder: string) =>
    `Making an exercise in ${folder}: a database, the world's figures, and parties at the table.`,
  open: (address: string) => `EXERCISE: Sahakarya is open at ${address}`,
  sit: (address: string) =>
    `Take a party's seat at ${address}/exercise. Nothing here is real but places and figures.`,
  real: (folder: string) => `Your real figures are in ${folder}: "npx sahakarya serve" opens them.`,
  elsewhere: (port: number) =>
    `It answers on this machine alone. From another one, through a tunnel: ssh -L ${port}:localhost:${port} THIS-MACHINE`,
  made: (folder: string) => `An exercise was made in ${folder}.`,
  madeElsewhere: 'An exercise was made in the database that DATABASE_URL names.',
  reset: (folder: string) => `The exercise in ${folder} begins anew.`,
  movedOn: (day: string) => `It is ${day} now in the exercise.`,
} as const;
