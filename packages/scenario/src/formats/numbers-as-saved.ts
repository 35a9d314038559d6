/** What stands between thousands where no point or comma does: a space, a narrow one, those that break no line. */
export const SPACES: string = ' \\u00a0\\u2009\\u202f';

const WHOLE = new RegExp(`^[0-9]{1,3}(?:[${SPACES}][0-9]{3})+(?:,0{1,2})?$|^[0-9]+,0{1,2}$`, 'u');
const DECIMAL = new RegExp(`^(?:[0-9]{1,3}(?:[${SPACES}][0-9]{3})+|[0-9]+)(?:,[0-9]+)?$`, 'u');
/** May be thousands as well. */
const LIKE_THOUSANDS = /^[1-9][0-9]{0,2},[0-9]{3}$/;
const ANY_SPACE = new RegExp(`[${SPACES}]`, 'gu');

/**
 * A whole number as a table with semicolons has it: with spaces between thousands, and no places but zeros after a
 * comma. Undefined for a text that is written as the formats write it, or might be something else: `1,000`.
 */
export function wholeAsSaved(text: string): string | undefined {
  return WHOLE.test(text) ? text.replace(ANY_SPACE, '').replace(/,0+$/, '') : undefined;
}

/**
 * Reads a column of decimals of a table with semicolons. `1,500` is one and a half only where another of its cells
 * has a comma that can't stand between thousands.
 */
export function decimalsAsSaved(column: readonly string[]): (text: string) => string | undefined {
  const isDecimal = (text: string) => DECIMAL.test(text) && text.includes(',');
  const isDecided = column.some((text) => isDecimal(text) && !LIKE_THOUSANDS.test(text));
  return (text) => {
    if (!DECIMAL.test(text) || /^[0-9]+$/.test(text)) return undefined;
    if (LIKE_THOUSANDS.test(text) && !isDecided) return undefined;
    const plain = text.replace(ANY_SPACE, '').replace(',', '.');
    return plain.includes('.') ? plain.replace(/\.?0+$/, '') : plain;
  };
}
