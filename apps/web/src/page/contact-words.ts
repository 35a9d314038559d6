/** How a contact is read: an address to write to as such, one to open without what every address has. */
export function contactWords(contact: string): string {
  return contact.replace(/^mailto:([^?]*).*$/, '$1').replace(/^https:\/\//, '');
}
