/** SQL that is true of a `source` whose figures were imported: its key ends with the day on which they were known. */
export const IS_OF_IMPORT = `coalesce(source.source like '%-import-' || source.vintage, false)`;
