/** Rows on a page (figures/README.md#numbers). */
export const ROWS_PER_PAGE = 50;

export interface PageOfRows {
  /** From 1; brought into range. */
  readonly page: number;
  readonly pages: number;
  /** Rows from `start` up to, but without, `end`. */
  readonly start: number;
  readonly end: number;
}

/** The first of them alone, and no other page. */
export function firstRows(count: number): PageOfRows {
  return { page: 1, pages: 1, start: 0, end: count };
}

export function pageOfRows(rows: number, page: number): PageOfRows {
  const pages = Math.max(1, Math.ceil(rows / ROWS_PER_PAGE));
  const shown = Math.min(pages, Math.max(1, Math.floor(page)));
  return {
    page: shown,
    pages,
    start: (shown - 1) * ROWS_PER_PAGE,
    end: Math.min(rows, shown * ROWS_PER_PAGE),
  };
}
