import { fillText, type PlacesIn, type Values } from './fill-text.ts';
import { NOTICES } from './notices/notice-texts.ts';
import { type Phrase, phraseText } from './phrases.ts';

/**
 * Everything that can be wrong with a folder, in one table: what it says and how to mend it, in English.
 * A page in another language translates by code and fills in the same parameters. The parameter that `phrase` names
 * is said in words, by a phrase that each language has its own text for; all others stand in the files as they are.
 */
const TEXTS = {
  'missing-file': { says: 'the file is missing', mend: 'add it' },
  'unreadable-file': { says: 'the file cannot be read ({reason})', mend: 'make it readable' },
  'missing-folder': { says: 'the folder does not exist', mend: 'check the name' },
  'not-a-folder': {
    says: 'it is a file, and here belongs a folder of several files',
    mend: 'name the folder that it lies in; unpack a ZIP file first, and save the sheets of a workbook as CSV',
  },
  'inner-folder': {
    says: 'the files lie in a folder inside of this one',
    mend: 'name that one: {folder}',
  },
  'unreadable-folder': {
    says: 'the folder cannot be read ({reason})',
    mend: 'check its name, and whether you may read it',
  },
  'not-plain-file': { says: 'it is no plain file', mend: 'put a plain file in its place' },
  'file-too-large': { says: 'the file has more than {most} MB', mend: 'write a file of at most {most} MB' },
  'misnamed-file': {
    says: 'no table is called so',
    mend: 'did you mean {file}? Rename it so, or take it out of the folder',
  },
  'damaged-file': {
    says: 'the file in this ZIP is damaged: its check sum differs',
    mend: 'pack the folder anew, or download the ZIP again',
  },
  'not-utf8': { says: 'the text is not UTF-8', mend: 'save the file as UTF-8' },
  'packed-file': {
    says: 'the file is a workbook or a ZIP file, and no text',
    mend: 'save a workbook as CSV in UTF-8, and unpack a ZIP file',
  },
  utf16: { says: 'the text is UTF-16', mend: 'save the file as UTF-8' },
  utf32: { says: 'the text is UTF-32', mend: 'save the file as UTF-8' },
  'control-character': {
    says: 'a control character ({code}), which no text has',
    mend: 'take it out, and check that the file is a text',
  },

  'unclosed-quote': {
    says: 'a quote is opened and never closed',
    mend: 'close it, or double a quote that is meant',
  },
  'text-after-quote': {
    says: 'something stands between a closing quote and the next comma',
    mend: 'double a quote that is meant, as in "say ""so"""',
  },
  'other-separator': {
    says: 'the columns are parted by {separator} here',
    mend: 'save the file with commas; a scenario can be read as it was saved',
    phrase: 'separator',
  },
  'separator-line': {
    says: 'the first line names a separator, and is no header',
    mend: 'take it out, so that the header comes first; a scenario can be read as it was saved',
  },
  'header-below': {
    says: 'the header stands here, below other rows',
    mend: 'take out the rows above it, so that the header comes first',
  },
  'cr-alone': { says: 'lines end with CR alone here', mend: 'save the file with LF or CRLF' },
  'missing-column': { says: 'the column is missing', mend: 'add it to the header and to every row' },
  'extra-column': { says: 'no such column belongs here', mend: 'take it out; the columns are: {columns}' },
  'misnamed-column': { says: 'no such column belongs here', mend: 'did you mean {name}? Rename it so' },
  'duplicate-column': { says: 'the column stands there twice', mend: 'keep one of them' },
  'wrong-cell-count': {
    says: 'cells in the row: {cells}; in the header: {columns}',
    mend: 'give the row as many; quote a text that has a comma',
  },
  'too-many-cells': {
    says: 'the row has more than {most} cells',
    mend: 'leave the columns that belong there; quote a text that has commas',
  },
  'table-too-large': {
    says: 'the table has more than {most} cells',
    mend: 'leave fewer rows, and no empty ones',
  },
  'no-rows': { says: 'the table has no rows', mend: 'add at least one' },

  'not-a-key': {
    says: 'not a key',
    mend: 'write a text without comma, quote or line break, and without a space at either end',
  },
  'space-at-end': { says: 'a space at one end', mend: 'take it away' },
  'duplicate-key': {
    says: 'already in row {first}',
    mend: 'keep one of the rows, or name this one differently',
  },
  'misnamed-key': { says: 'not in {file}', mend: 'did you mean {key}? Write it so' },
  'misnamed-holder': {
    says: 'a destination by another name than its key',
    mend: 'did you mean {key}? Write it so; a holder who is no destination needs a name that none has',
  },
  'unknown-destination': { says: 'not in destinations.csv', mend: 'write a destination as it stands there' },
  'unknown-product': { says: 'not in products.csv', mend: 'write a product as it stands there' },
  'unknown-lot': { says: 'not in lots.csv', mend: 'write a lot as it stands there' },

  'not-whole': {
    says: 'not a whole number',
    mend: 'write digits alone, such as 1500: no comma, point or space between thousands, no sign, exponent or leading zero',
  },
  negative: { says: 'a negative number', mend: 'write a number that is not negative' },
  'too-small': { says: 'too small', mend: 'write {minimum} or more' },
  'too-large': { says: 'too large', mend: 'write at most 9007199254740991' },
  'sum-too-large': {
    says: '{sum} come to more than 9007199254740991 here',
    mend: 'write smaller numbers',
    phrase: 'sum',
  },
  'not-decimal': { says: 'not a decimal number', mend: 'write it like 140 or 66.6' },
  exponent: { says: 'a decimal with an exponent', mend: 'write out its digits, such as 100 in place of 1e2' },
  'too-many-places': { says: 'a decimal with more than six places', mend: 'write at most six' },
  'decimal-too-large': { says: 'too large', mend: 'write at most 9007199254.740991' },
  'not-positive': { says: 'not above 0', mend: 'write 0.000001 or more' },

  'not-a-date': { says: 'not a date', mend: 'write it like 2021-08-02' },
  'undecided-days': {
    says: 'day/month or month/day: no cell of the column says which',
    mend: 'write its days like 2021-08-02',
  },
  'mixed-days': {
    says: 'day/month in some cells and month/day in others',
    mend: 'write the days of the column like 2021-08-02',
  },
  'no-such-date': { says: 'a date that does not exist', mend: 'write a day that the calendar has' },
  'expires-before-available': {
    says: 'the lot expires before it is available ({available})',
    mend: 'write the same day or a later one',
  },

  'json-syntax': {
    says: 'not JSON at character {character} of the line',
    mend: 'expected here: {expected}',
    phrase: 'expected',
  },
  'wrong-type': { says: 'a value of the wrong kind', mend: 'write {expected}', phrase: 'expected' },
  'duplicate-name': { says: 'the name stands there twice', mend: 'keep one of them' },
  'unknown-name': { says: 'no such name belongs here', mend: 'the names are: {names}', phrase: 'names' },
  'missing-name': { says: 'the name is missing', mend: 'add it with {expected}', phrase: 'expected' },
  'unknown-word': { says: 'no such word', mend: 'write one of: {words}' },

  'not-an-override': { says: 'not NAME=VALUE', mend: 'write it like sharing=surplus' },
  'both-milestones': {
    says: 'milestones and milestone_every_weeks exclude each other',
    mend: 'keep one of them',
  },
  'milestone-too-early': { says: 'no week is over by this milestone', mend: 'write {earliest} or later' },
  'milestone-too-late': {
    says: 'the milestone lies after the end of the plan',
    mend: 'write {latest} or earlier',
  },
  'milestones-not-increasing': {
    says: 'no week ends between this milestone and the one before ({before})',
    mend: 'put the dates in order, at least a week apart',
  },
  'unknown-weights-column': {
    says: 'destinations.csv has no such column',
    mend: 'write one of: {columns}',
  },
  'plan-too-long': { says: 'a plan has at most {most} weeks', mend: 'write {most} or fewer' },
  'ends-too-late': { says: 'the plan would end after 9999-12-31', mend: 'write at most {most}' },
  'too-many-weeks': {
    says: 'so many weeks for all destinations ({destinations}) do not fit into memory',
    mend: 'write at most {most}',
  },
  'ceiling-too-large': {
    says: 'the ceiling of {destination} comes to more than 9007199254740991 doses',
    mend: 'write a smaller target',
  },

  'out-of-order': {
    says: 'the row does not come after the row before',
    mend: 'put the rows in the order {order}, each once',
  },
  'unexpected-row': {
    says: 'here belongs {expected}',
    mend: 'write a row per milestone and destination, in order',
    phrase: 'expected',
  },
  'missing-rows': { says: 'rows are missing', mend: 'add the row of {expected} and those after it' },
  'week-too-late': { says: 'the plan has fewer weeks: {weeks}', mend: 'write at most {most}' },
  'not-per-100': { says: 'not a number with four places', mend: 'write it like 96.5000, in JSON 96.5' },
  'unknown-limit': {
    says: 'no such limit',
    mend: 'write {words}, or some of {together} in this order, joined by ;',
    phrase: 'words',
  },
  'label-too-large': { says: 'no such level', mend: 'write a position in levels, at most {most}' },
  'unexpected-value': { says: 'not as the scenario has it', mend: 'write {expected}' },

  'not-writable': { says: 'the folder cannot be written ({reason})', mend: 'choose a folder that can' },
  'disk-full': {
    says: 'its disk has {free} MB left, and {needed} MB are needed',
    mend: 'make room there, or choose a folder on another disk',
  },
  'not-empty': { says: 'the folder is in use ({found})', mend: 'choose a new folder, or an empty one' },
  'not-replaceable': {
    says: 'the folder has something else in it ({found})',
    mend: 'choose a new folder, an empty one, or one with nothing but a plan',
  },
} as const;

/** The same, and what is said of a scenario that is right. */
export const FAULTS: typeof TEXTS & typeof NOTICES = { ...TEXTS, ...NOTICES };

export type FaultCode = keyof typeof FAULTS;

/** Names of the parameters in the texts of a fault. */
export type FaultParameter<Code extends FaultCode> = PlacesIn<
  (typeof FAULTS)[Code]['says'] | (typeof FAULTS)[Code]['mend']
>;

type ParametersOf<Code extends FaultCode> = [FaultParameter<Code>] extends [never]
  ? readonly []
  : readonly [parameters: { readonly [Name in FaultParameter<Code>]: ParameterOf<Code, Name> }];

type ParameterOf<Code extends FaultCode, Name> = (typeof FAULTS)[Code] extends { readonly phrase: Name }
  ? Phrase
  : string | number;

/** Where something is wrong. */
export interface Place {
  /**
   * File name inside the folder; the folder as given where the folder itself is at fault; `--policy` for an override.
   */
  readonly file: string;
  /** CSV: the record, the header being 1, as a spreadsheet counts. JSON: the line. */
  readonly row?: number;
  /** CSV: the column. JSON: the names that lead there, joined by dots. Shortened to 200 characters, as the file is. */
  readonly column?: string;
  /** The value as written; shortened to 200 characters. */
  readonly value?: string;
}

export interface Fault extends Place {
  readonly code: FaultCode;
  /** What fills the texts; a phrase is in English here. */
  readonly parameters: Values;
  /** The parameters that are phrases, for other languages. */
  readonly phrases?: Readonly<Record<string, Phrase>>;
  /** What is wrong, in English. */
  readonly says: string;
  /** What would be right, in English. */
  readonly mend: string;
}

/** A value, or what keeps it from being one: the first 100 faults and how many there are in all. */
export type Checked<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly faults: readonly Fault[]; readonly count: number };

const MOST_FAULTS = 100;
const LONGEST_VALUE = 200;
/** Of a parameter: lists of names of ours are shorter. */
const LONGEST_PARAMETER = 1_000;

/** Collects faults in the order of reading; keeps the first 100 and counts all. */
export class FaultList {
  readonly first: Fault[] = [];
  count = 0;

  add<Code extends FaultCode>(code: Code, place: Place, ...rest: ParametersOf<Code>): void {
    this.take(fault(code, place, ...rest));
  }

  take(found: Fault): void {
    this.count++;
    if (this.first.length < MOST_FAULTS) this.first.push(found);
  }

  /** The value when nothing is wrong. */
  check<Value>(value: Value | undefined): Checked<Value> {
    if (this.count > 0 || value === undefined) return { ok: false, faults: this.first, count: this.count };
    return { ok: true, value };
  }
}

export function fault<Code extends FaultCode>(code: Code, place: Place, ...rest: ParametersOf<Code>): Fault {
  const given: Readonly<Record<string, string | number | Phrase>> = rest[0] ?? {};
  const parameters: Record<string, string | number> = {};
  const phrases: Record<string, Phrase> = {};
  for (const [name, value] of Object.entries(given)) {
    if (typeof value === 'object') phrases[name] = value;
    const said = typeof value === 'object' ? phraseText(value) : value;
    parameters[name] = typeof said === 'string' ? shortened(said, LONGEST_PARAMETER) : said;
  }
  const texts = FAULTS[code];
  return {
    code,
    ...place,
    file: shortened(place.file, LONGEST_VALUE),
    ...(place.column === undefined ? {} : { column: shortened(place.column, LONGEST_VALUE) }),
    ...(place.value === undefined ? {} : { value: shortened(place.value, LONGEST_VALUE) }),
    parameters,
    ...('phrase' in texts ? { phrases } : {}),
    says: fillText(texts.says, parameters),
    mend: fillText(texts.mend, parameters),
  };
}

/** One line: `lots.csv, row 3, column doses, value "1.5": not a whole number; write 0, or digits …`. */
export function faultText({ file, row, column, value, says, mend }: Fault): string {
  const place = [
    file,
    ...(row === undefined ? [] : [`row ${row}`]),
    ...(column === undefined ? [] : [`column ${column}`]),
    ...(value === undefined ? [] : [`value ${JSON.stringify(value)}`]),
  ];
  return `${place.join(', ')}: ${says}; ${mend}`;
}

function shortened(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest)}…`;
}
