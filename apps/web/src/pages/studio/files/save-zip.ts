/** Gives the reader a file, made in the browser. */
export function saveZip(bytes: Uint8Array, name: string): void {
  const copy = new Uint8Array(bytes);
  const address = URL.createObjectURL(new Blob([copy], { type: 'application/zip' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads it after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
