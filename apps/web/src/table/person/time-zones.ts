/** The zone of this device's clock. Of the browser alone: the server has another one. */
export function zoneHere(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Names of zones that this browser knows, and `own`, by their letters. */
export function zonesWith(own: string): readonly string[] {
  return [...new Set([own, 'UTC', ...Intl.supportedValuesOf('timeZone')])].sort();
}
