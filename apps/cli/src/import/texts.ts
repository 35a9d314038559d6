import { counted, whole } from '../output/numbers.ts';

/** All that `import` says, to be translated in one place. */
export const IMPORT_TEXTS = {
  summary: 'take reported figures from a file, or say what that would change',
  examples: `
Examples:
  sahakarya import owid vaccinations.csv --dry-run
  sahakarya import owid vaccinations.csv --known-on 2023-10-25
  sahakarya import owid own.csv --publisher "Ministry of Health of Chad" \\
    --licence CC-BY-4.0 --url https://sante.example/data

owid takes the layout of Our World in Data's vaccinations.csv, the classic one
with iso_code or today's with country. The file is taken for Our World in
Data's own unless --publisher says whose it is: figures, downloads and the page
of sources then name that publisher and --licence, and only what the same
publisher had told is taken back. One fault refuses the whole file, unless
--partly is given. Figures that cannot be true together are faults, too: full
courses above people, people or boosters above doses, people or full courses
above twice the population, doses or boosters above eight times the population.

The same file again changes nothing. What was known before is kept: every new
value is logged as a correction. The file counts as all that its source tells of
its countries, from the first to the last day of each: what it no longer has is
taken back. Where that is a whole country, or over 1 % of what the source told
of these days, --take-back is needed. A file of some rows alone needs
--only-new. "sahakarya imports" lists imports and undoes them. Exit code 3: the
file has faults, or takes back too much unasked.
`,
  kind: 'the kind of file: owid',
  file: 'the file',
  dryRun: 'change nothing, and say what would change',
  partly: 'take the rows without faults',
  withImpossible: 'take figures that cannot be true too: flagged, and kept out of all sums',
  onlyNew: 'the file has some rows alone: take nothing back',
  takeBack: 'take back all that the file no longer has, however much',
  knownOn: 'the day on which the file was so, as 2023-10-25; today, where you are, unless told',
  publisher: "whose file it is, where it isn't Our World in Data's; needs --licence",
  licence: 'on what terms the publisher gives it: an SPDX name such as CC-BY-4.0, or words',
  title: 'what the publisher calls the data',
  url: 'where the publisher has the data, as https://…',
  bothWays:
    '--take-back goes not with --only-new: of a file of some rows alone nothing is taken back. Leave one of them out.',
  badSource: (option: string, given: string | undefined, mend: string) =>
    `--${option}${given === undefined ? '' : ` ${given}`}: ${mend}.`,
  unknownKind: (kind: string) => `There is no kind of file ${kind}. Known kinds: owid.`,
  badDay: (day: string, first: string) =>
    `--known-on ${day}: give a day that exists, from ${first} on, and is not to come, as 2023-10-25.`,
  unreadable: (file: string, reason: string) =>
    `The file ${file} cannot be read: ${reason}. Check its name, and whether this user may read it.`,

  tooLarge: (file: string, most: number) =>
    `The file ${file} has more than ${most} MB. Give a file of at most ${most} MB.`,

  titles: {
    'dry-run': 'Nothing was changed: this is what an import would do',
    imported: 'The file was imported',
    unchanged: 'The file says nothing new, and nothing was changed',
  },
  refusedTitle: (count: number) => `The file has ${counted(count, 'fault', 'faults')}. Nothing was imported.`,
  takeOthers: 'Mend them, or take the other rows with --partly.',
  wouldRefuse: (count: number) =>
    `The file has ${counted(count, 'fault', 'faults')}: without --partly it would be refused.`,
  noneIsLeft: (count: number) =>
    `The file has ${counted(count, 'fault', 'faults')}, and no row can be taken: it would be refused, with --partly, too.`,
  left: (count: number) => `Left out: ${counted(count, 'row', 'rows')} with faults.`,
  takesBack: (rows: number, cells: number, of: number) =>
    `Of ${counted(of, 'row', 'rows')} that the source had told of these days, ${counted(rows, 'row is', 'rows are')} no longer there, and ${counted(cells, 'figure', 'figures')} in others.`,
  takesBackAll: (destinations: string) =>
    `Nothing is there any more of what the source had told in these days of: ${destinations}.`,
  wouldTakeBack: 'Figures that would be taken back',
  tookBack: 'Figures that were taken back',
  askTakeBack:
    'It would be taken back with --take-back alone. Where the file has some rows alone, say --only-new.',
  notWhole:
    'Nothing is taken back: some rows have a fault in their country, their day or their cells, and may be those that seem to be missing.',
  assumed: (publisher: string, licence: string) =>
    `Taken for ${publisher}’s file, ${licence}. Where it is somebody else’s, say whose with --publisher and --licence.`,
  published: (publisher: string, title: string, licence: string) =>
    `Published by ${publisher}: ${title}. Licence: ${licence}.`,
  undo: (command: string) => `To undo it: ${command}`,
  rows: 'Rows',
  counts: {
    read: 'read',
    new: 'new',
    changed: 'changed',
    confirmed: 'say what another publisher says already: kept as this one’s, too',
    unchanged: 'unchanged',
    refused: 'refused',
    skipped: 'skipped: sums, parts of destinations, rows without a figure',
    impossible: 'taken though they cannot be true, flagged and kept out of sums',
    missing: 'no longer in the file',
    emptied: 'figures that are empty now',
  },
  skipped: 'Skipped, by name',
  notRead: (columns: string) => `Columns that were not read: ${columns}.`,
  blank: (count: number, rows: readonly number[]) =>
    count === 1
      ? `Row ${rows.join()} is blank and was passed over, though others follow. Is something missing there?`
      : `${whole(count)} blank rows were passed over, though others follow: ${rows.join(', ')}` +
        `${count > rows.length ? ', …' : '.'} Is something missing there?`,
  faults: 'Faults',
  fault: (path: string, values: readonly string[], valueCount: number, says: string, mend: string) => {
    const written = [
      ...values.map((value) => JSON.stringify(value)),
      ...(valueCount > values.length ? ['…'] : []),
    ];
    return `${[path, ...written].join(', ')}: ${says}. ${mend}.`;
  },
  rowsOfFault: (rows: readonly number[], count: number) =>
    count === 1
      ? `row ${rows.join()}`
      : `${whole(count)} rows (${rows.join(', ')}${count > rows.length ? ', …' : ''})`,
  more: (count: number) => `… and ${whole(count)} more.`,
  breaks: 'New breaks in series, shown as they are and never smoothed',
  breakKinds: { fall: 'falls', late_first_report: 'starts late', jump: 'jumps', impossible: 'cannot be' },
  columns: {
    destination: 'destination',
    day: 'day',
    kind: 'the series',
    measure: 'of',
    before: 'before',
    after: 'after',
  },
  corrections: (count: number) => `${counted(count, 'correction', 'corrections')} in the public log.`,
  seen: 'To be seen at',
  seenDestination: (origin: string, key: string, day: string | undefined) =>
    `${origin}/destinations/${key}${day === undefined ? '' : `?day=${day}&reading=revised`}`,
  seenOthers: (count: number) => `… and ${counted(count, 'more country', 'more countries')}`,
  seenFirst: (origin: string, day: string) => `${origin}/ (opens on ${day})`,
  seenLatest: (origin: string, day: string, reading: 'known' | 'revised') =>
    `${origin}/?day=${day}${reading === 'revised' ? '&reading=revised' : ''} (the newest day of which 80 % of people have fresh reports)`,
  about: (knownOn: string, sha256: string) => `Known on ${knownOn}. SHA-256 of the file: ${sha256}`,
} as const;
