/** Where to go once one is signed in: a page of this platform, and no other address, whatever a link says. */
export function wayOn(search: string): string {
  const to = new URLSearchParams(search).get('to') ?? '';
  return /^\/(?![/\\])[\w\-/?=&.%]*$/.test(to) ? to : '/talks';
}
