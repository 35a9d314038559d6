/** Which text says what can't be left out of what a party does and what shows it, and is. */
export function missingOf(does: readonly unknown[], proof: readonly unknown[]): string | undefined {
  if (does.length === 0) return proof.length === 0 ? 'party.ask.missing' : 'party.ask.missing.does';
  return proof.length === 0 ? 'party.ask.missing.proof' : undefined;
}
