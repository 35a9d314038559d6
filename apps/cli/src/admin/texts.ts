/** All that `admin` says, to be translated in one place. */
export const ADMIN_TEXTS = {
  summary: 'invite an administrator, hand on a link, or try the mail',
  examples: `
Examples:
  sahakarya admin invite amina@health.example
  sahakarya admin invite yonas@health.example --party ETH
  sahakarya admin link amina@health.example
  sahakarya admin recover amina@health.example
  sahakarya admin mail-test amina@health.example

invite makes whoever has an address an administrator: of the secretariat, which
is made where there is none, or of the party that --party names. It prints a
link that makes an account, unless the address has one.

link prints the newest link of an address that is good: it confirms an account,
or sets another password. Where several ask for an account with one address, it
prints the link of each, with the time at which it was asked for: strangers can
ask, too, so let the owner say when it asked.

recover ends all visits, tokens and passkeys of whoever has an account with an
address, takes the second factor off, and prints a link to set another password.
The id of a person, as the log has it, does as well.

mail-test sends a mail to an address, at once, and says what the mail server
answers.

Where the server that runs sends mail, or SAHAKARYA_MAIL_URL is set, the links
of invite and recover are mailed by that server, and not printed; link prints
them all the same.

Each is printed as the address of the page that opens it, at PUBLIC_URL, else
where the server of this data folder listens or would listen.

Make sure who asks: whoever has the link comes in. That it was handed on is kept
with the account, and logged without the address.
`,
  deed: 'invite, link, recover or mail-test',
  who: 'an e-mail address; for recover the id of a person, too',
  unknown: (deed: string) =>
    `There is no "admin ${deed}". Say "admin invite", "admin link", "admin recover" or "admin mail-test".`,
  party: 'invite to this party, not the secretariat',
  noParty: (deed: string) => `"admin ${deed}" takes no --party.`,
  noAddress: (email: string) => `${email} is no e-mail address.`,
  invited: (party: string) => `An administrator of ${party} was invited.`,
  makesAccount: 'The link that makes the account:',
  invitationMailed:
    'The link that makes the account is mailed by the server that runs. Where the address has an account, its owner signs in, and takes the invitation.',
  recoveryMailed:
    'All visits, tokens and passkeys are ended. A link to set another password is mailed by the server that runs.',
  noMail: {
    real: 'No mail is sent: no mail server is named in SAHAKARYA_MAIL_URL.',
    exercise:
      'No mail is sent: an exercise sends some where SAHAKARYA_MAIL_URL names a mail server and SAHAKARYA_EXERCISE_MAIL_TO one address for all of it.',
  },
  untoldMail:
    'The server that runs sends mail, but this command was not told by which mail server: say it with the settings of the service.',
  mailTaken: (to: string) => `The mail server has taken a mail to ${to}. Look whether it arrives.`,
  mailNotTaken: (why: string) => `The mail server did not take it: ${why}.`,
  signsIn: 'The address has an account: its owner signs in, and takes the invitation.',
  notInvited: {
    'no-party': (party: string) => `There is no party ${party}.`,
    'not-at-the-table': (party: string) => `${party} is not at the table: the secretariat admits it first.`,
    refused: (party: string) => `Nobody was invited to ${party}.`,
  },
  noLink: 'There is no link that is good for this address. Its owner asks for one first.',
  several: (count: number) => `${count} ask for an account with this address`,
  which:
    'One of them owns the address at most. Let the owner say when it asked, and hand on that link alone: each opens with the password of its own request.',
  asked: (at: string) =>
    `Asked for at ${at} (UTC), a link that confirms an account, together with the password that was chosen then`,
  noPerson: (who: string) => `There is no account of ${who} that could be recovered.`,
  kinds: {
    confirm: 'A link that confirms an account, together with the password that was chosen for it',
    invitation: 'A link that makes an account, for somebody who was invited',
    password: 'A link to set another password',
    recovery: 'All visits, tokens and passkeys are ended. A link to set another password',
  },
  once: (until: string) => `It opens once, until ${until} (UTC). Give it to nobody but its owner.`,
} as const;
