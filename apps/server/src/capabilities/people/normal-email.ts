import { domainToASCII } from 'node:url';

/**
 * An address as it is compared: capitals are the same as small letters, and a name in letters of a script as in those
 * of the network.
 */
export function normalEmail(email: string): string {
  const at = email.lastIndexOf('@');
  const domain = email.slice(at + 1);
  return `${email.slice(0, at).normalize('NFKC').toLowerCase()}@${domainToASCII(domain) || domain.toLowerCase()}`;
}
