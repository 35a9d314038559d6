/** What the first word of a code means, as nodemailer gives them, and where to look. */
const TROUBLE: Readonly<Record<string, string>> = {
  ECONNECTION: 'it was not reached: check host and port, and whether a firewall lets this machine out',
  EDNS: 'its name is not known: check the host',
  ESOCKET:
    'it was not reached, or its certificate is not good: check host and port, and a firewall on the way',
  ETIMEDOUT: 'it did not answer in time: check host and port, and a firewall on the way',
  ETLS: 'it offers no encrypted line (STARTTLS), without which nothing is sent to another machine',
  EAUTH: 'it does not take user and password; in the address, signs such as @ are written as %40',
  EENVELOPE: 'it refuses the sender or the receiver: check SAHAKARYA_MAIL_FROM and the address',
  EMESSAGE: 'it refuses the mail itself: its own log says why',
};

/** A code of a mail server in words, such as those of `EAUTH 535`; the code alone where there are none. */
export function mailTrouble(code: string): string {
  const says = TROUBLE[code.split(' ')[0] ?? ''];
  return says === undefined ? code : `${says} (${code})`;
}
