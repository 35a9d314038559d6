import { z } from 'zod';

/**
 * Everything that a request can run into, in one table: HTTP status, what it says, how to mend it. In English;
 * a page in another language translates by code and fills in the same parameters.
 */
export const PROBLEMS = {
  'invalid-input': { status: 400, says: 'The request has faults', mend: 'Mend each one and send it again' },
  'unknown-cursor': {
    status: 400,
    says: 'The cursor is not one of this list',
    mend: 'Take it as "next" gave it, with the same filters and order',
  },
  'cut-off': {
    status: 400,
    says: 'The connection closed before all of the request had come',
    mend: 'Send it once more',
  },
  'no-token': {
    status: 401,
    says: 'This needs an operator token',
    mend: 'Make one with "sahakarya token" and send it as "Authorization: Bearer TOKEN"',
  },
  'bad-token': {
    status: 401,
    says: 'The token is unknown, withdrawn or over',
    mend: 'Make a new one with "sahakarya token"',
  },
  'not-signed-in': {
    status: 401,
    says: 'This needs somebody who is signed in',
    mend: 'Sign in, and do it again; a program sends a token that somebody has made on the page "My account", whole: "Authorization: Bearer sahakarya_person_…"',
  },
  'unknown-token': {
    status: 401,
    says: 'This token opens nothing: it is unknown, over or withdrawn',
    mend: 'Make a new one on the page "My account", and send it as "Authorization: Bearer TOKEN"',
  },
  'wrong-sign-in': {
    status: 401,
    says: 'This does not open an account here',
    mend: 'Check address and password; whoever has lost the password asks for a link to set another one',
  },
  'needs-code': {
    status: 401,
    says: 'This account asks for a code besides',
    mend: 'Send the code of the authenticator as "code", or one of those for when it is lost',
  },
  'wrong-passkey': {
    status: 401,
    says: 'This passkey does not open an account here',
    mend: 'Sign in by the password, and look in the account whether the passkey is still there',
  },
  'passkey-blocked': {
    status: 401,
    says: 'This passkey is blocked: its counter fell, as that of a copy does',
    mend: 'Sign in by the password, remove the passkey in the account, and make another one',
  },
  'provider-knows-nobody': {
    status: 403,
    says: 'Your organisation’s account opens none of {party} here ({why})',
    mend: 'Sign in by your own password or passkey; by the organisation, its provider has to say that your e-mail address is verified, and the address has to be that of your account here, which belongs to the party',
  },
  'beyond-provider': {
    status: 403,
    says: 'This is beyond a visit by the provider of {party}',
    mend: 'Sign in by your own password or passkey; such a visit acts for its party alone, and neither binds it nor changes who somebody is',
  },
  'not-fresh': {
    status: 403,
    says: 'This needs a fresh sign-in',
    mend: 'Give the password or a passkey once more; then it can be done for five minutes',
  },
  'passkeys-not-here': {
    status: 403,
    says: 'Passkeys belong to a name, and {address} is none',
    mend: 'Open the platform by its name: on its own machine that is localhost; the operator names others in PUBLIC_URL',
  },
  'beyond-token': {
    status: 403,
    says: 'This is beyond the token: it needs {needs}',
    mend: 'Make a token that is for it; what needs a visit is done by whoever signs in',
  },
  'foreign-origin': {
    status: 403,
    says: 'This is asked from pages of this server alone',
    mend: 'Open the platform by its own address; a program sends that as "Origin"',
  },
  'sign-in-needs-https': {
    status: 403,
    says: 'Nobody signs in without HTTPS, but on the machine of the server itself',
    mend: 'Open the platform by its address with https; the operator names that in PUBLIC_URL',
  },
  'exercise-stays-here': {
    status: 403,
    says: 'This is an exercise, in which anybody may sit at any table: it answers on its own machine alone',
    mend: 'Open it there, at http://localhost; from elsewhere, through a tunnel: ssh -L 8321:localhost:8321 MACHINE',
  },
  'not-found': { status: 404, says: 'There is no {what} here', mend: 'Check the address' },
  'method-not-allowed': {
    status: 405,
    says: 'This address takes {allowed}',
    mend: 'Use one of these methods',
  },
  'not-acceptable': {
    status: 406,
    says: 'This answer comes as {types}',
    mend: 'Ask for one of these in "Accept"',
  },
  'wrong-code': {
    status: 422,
    says: 'The code is wrong, used or over',
    mend: 'Send the one that the authenticator shows now, and look at its clock',
  },
  'passkey-refused': {
    status: 422,
    says: 'What the browser sent is no new passkey for this platform',
    mend: 'Begin anew, with an authenticator that asks for a PIN, a finger or a face and is not in the account yet',
  },
  'refused-import': {
    status: 422,
    says: 'Nothing was imported. Faults in the file: {faults}',
    mend: 'Mend each as it says; where all are of single rows, the others can be imported with partly=true',
  },
  'unknown-file-type': {
    status: 415,
    says: 'A file of this kind is not taken here',
    mend: 'Send a PDF, a picture (PNG, JPEG), a text, a table or a presentation (DOCX, XLSX, PPTX, ODT, ODS, CSV, TXT)',
  },
  'file-refused': {
    status: 422,
    says: 'The check of files here refused this one',
    mend: 'Have the file looked at; if it is harmless, tell the operator',
  },
  'too-many-files': {
    status: 409,
    says: 'There are {most} files already that nothing names',
    mend: 'Name them where they belong; what nothing names goes after a day',
  },
  'too-many-tokens': {
    status: 409,
    says: 'There are {most} tokens already that are good',
    mend: 'Withdraw those that nobody uses',
  },
  'not-allowed': {
    status: 403,
    says: 'This is not for you to do ({why})',
    mend: 'Say for which party you act ("as"); what you can do there stands in "can"',
  },
  'refused-by-rule': {
    status: 422,
    says: 'The rules of the table refuse this. Faults: {faults}',
    mend: 'Mend each one and send it again',
  },
  'changed-meanwhile': {
    status: 409,
    says: 'Somebody has changed this meanwhile: it has version {version} by now',
    mend: 'Read it anew, and do it again where it is still right',
  },
  'last-administrator': {
    status: 409,
    says: 'You are the last who administers {party}',
    mend: 'Make somebody else an administrator there, or let the party leave the table, first',
  },
  'no-key': {
    status: 400,
    says: 'What changes something at the table has a key of its own',
    mend: 'Send a new UUID as "Idempotency-Key", and the same one when you send the same again',
  },
  'key-used-otherwise': {
    status: 422,
    says: 'This "Idempotency-Key" was used for something else',
    mend: 'Send a new UUID with what is new',
  },
  'account-exists': {
    status: 409,
    says: 'This address has an account already',
    mend: 'Sign in; whoever has lost the password asks for a link to set another one',
  },
  'provider-not-here': {
    status: 404,
    says: 'By the provider of {party} nobody signs in here',
    mend: 'Check the code of your party; or sign in by your own password or passkey',
  },
  'provider-failed': {
    status: 502,
    says: 'The identity provider of {party} did not do its part ({why})',
    mend: 'Try again; if it stays, sign in by your own password or passkey, and tell an administrator of your party',
  },
  'second-factor-is-on': {
    status: 409,
    says: 'There is a second factor already',
    mend: 'Take it off before another one is made',
  },
  'too-many-passkeys': {
    status: 409,
    says: 'There are {most} passkeys already',
    mend: 'Remove one that is not used any more',
  },
  'challenge-over': {
    status: 410,
    says: 'What the passkey answers to was answered before, or is over',
    mend: 'Begin anew',
  },
  'provider-sign-in-over': {
    status: 410,
    says: 'This sign-in by a provider is over, was used, or was begun in another browser',
    mend: 'Begin anew on the page "Sign in"',
  },
  'link-over': {
    status: 410,
    says: 'The link is unknown, used or over',
    mend: 'Ask for a new one',
  },
  'is-undoing': {
    status: 409,
    says: 'This undid an import, and cannot be undone itself',
    mend: 'Import the file once more',
  },
  'too-large': { status: 413, says: 'More than {limit} bytes', mend: 'Send less at once' },
  'unsupported-type': {
    status: 415,
    says: 'This takes {types}',
    mend: 'Name one of these in "Content-Type"',
  },
  'unsupported-encoding': {
    status: 415,
    says: 'This takes a body as it is, without "Content-Encoding"',
    mend: 'Send it unpacked',
  },
  'no-such-range': {
    status: 416,
    says: 'The file has none of the bytes that "Range" names',
    mend: 'Ask for bytes within the length that "Content-Range" tells, or leave "Range" out',
  },
  'too-many-requests': {
    status: 429,
    says: 'Too many requests from this address',
    mend: 'Wait {seconds} s',
  },
  'too-many-attempts': {
    status: 429,
    says: 'This was tried too often',
    mend: 'Wait {seconds} s',
  },
  'internal-error': {
    status: 500,
    says: 'Something unforeseen went wrong',
    mend: 'Try again; if it stays, give the request id to the operator',
  },
  unavailable: {
    status: 503,
    says: 'The database cannot be reached just now; nothing that was acknowledged is lost',
    mend: 'Try again in {seconds} s',
  },
  'being-made': {
    status: 503,
    says: 'The {what} is being made, which takes longer than a request may',
    mend: 'Try again in {seconds} s',
  },
  'disk-full': {
    status: 507,
    says: 'The disk of the server is full; nothing was changed',
    mend: 'Tell the operator, who has to make room there; trying again does not help',
  },
  'sign-in-off': {
    status: 503,
    says: 'Nobody can sign in here: {reason}',
    mend: 'Tell the operator, who has to give this server its key file',
  },
  busy: {
    status: 503,
    says: 'More is asked for than can be made just now',
    mend: 'Try again in {seconds} s',
  },
  'too-slow': { status: 503, says: 'The request took over {seconds} s', mend: 'Ask for less at once' },
} as const satisfies Record<string, { status: number; says: string; mend: string }>;

export type ProblemCode = keyof typeof PROBLEMS;

/** Whether the table has such a code. */
export function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(PROBLEMS, code);
}

/** One fault of an input: where it stands, its value, what would be right. */
export const InputFault = z.object({
  /** As in the request: `query.date`, `body.rows[3].doses`, `row 14, date`. */
  path: z.string(),
  code: z.string(),
  value: z.string().optional(),
  says: z.string(),
  mend: z.string(),
});
export type InputFault = z.infer<typeof InputFault>;

/** RFC 9457 problem details, `application/problem+json`. */
export const Problem = z.object({
  type: z.string().meta({ example: '/problems/not-found' }),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
  /** Fills the places in braces, for texts in other languages. */
  parameters: z.record(z.string(), z.string()),
  request_id: z.string(),
  faults: z.array(InputFault).optional(),
});
export type Problem = z.infer<typeof Problem>;
