/** Zeros of the digits that readers type: Latin, Arabic, Persian, Devanagari. */
const ZEROS = ['0', '٠', '۰', '०'];

/** A typed number in Latin digits with a point, whichever digits and separator of decimals it was typed in. */
export function typedNumber(text: string): string {
  return text.replace(/\p{Nd}/gu, latinDigit).replace(/[,٫]/, '.');
}

function latinDigit(digit: string): string {
  const code = digit.charCodeAt(0);
  const zero = ZEROS.map((each) => each.charCodeAt(0)).find((each) => code >= each && code < each + 10);
  return zero === undefined ? digit : String(code - zero);
}
