const WHOLE = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const TENTHS = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const HUNDREDTHS = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

const MINUS = '−';
const MILLION = 1_000_000;

/** `6,160,439,989` */
export function whole(amount: number): string {
  return WHOLE.format(amount).replace('-', MINUS);
}

/** An amount in a sentence: `6,160 million`, `48.6 million`, `12,400`. */
export function round(amount: number): string {
  if (amount < MILLION) return whole(amount);
  const millions = amount / MILLION;
  return `${millions < 100 ? TENTHS.format(millions) : whole(millions)} million`;
}

/** A rate in a column: `96.5`. */
export function rate(value: number): string {
  return TENTHS.format(value);
}

/** A rate in a sentence: like in a column, but with two decimals below 0.1. */
export function spokenRate(value: number): string {
  return value > 0 && value < 0.1 ? HUNDREDTHS.format(value) : TENTHS.format(value);
}

/** A difference: `+1.2`, `−0.4`, `0.0`. */
export function signedRate(value: number): string {
  return signed(value, TENTHS);
}

/** A difference of whole amounts: `+1,200`, `−400`, `0`. */
export function signedWhole(value: number): string {
  return signed(value, WHOLE);
}

function signed(value: number, format: Intl.NumberFormat): string {
  const text = format.format(Math.abs(value));
  if (!/[1-9]/.test(text)) return text;
  return (value < 0 ? MINUS : '+') + text;
}

/** `1 destination`, `228 destinations` */
export function counted(count: number, one: string, many: string): string {
  return `${whole(count)} ${count === 1 ? one : many}`;
}

/** `1 dose`, `48.6 million doses` */
export function roundCounted(count: number, one: string, many: string): string {
  return `${round(count)} ${count === 1 ? one : many}`;
}

/** Time taken: `0.84 s`, `12 s`. */
export function seconds(milliseconds: number): string {
  const value = milliseconds / 1000;
  return `${value < 10 ? value.toFixed(2) : value.toFixed(0)} s`;
}
