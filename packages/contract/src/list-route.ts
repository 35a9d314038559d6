import type { z } from 'zod';
import { FormatQuery, listOf, PartQuery } from './lists.ts';
import { inOrder, NONE } from './parameters.ts';
import type { Read } from './route.ts';
import type { Subject } from './subjects.ts';

/** A public list, in parts, as JSON and as CSV. Its filters and orders stand beside `cursor`, `limit` and `format`. */
export function listRoute<const Path extends string, Row extends z.ZodObject, Filters extends z.ZodRawShape>(
  subject: Subject,
  path: Path,
  example: `${Path}${string}`,
  summary: string,
  row: Row,
  filters: Filters,
) {
  return {
    access: 'public',
    method: 'GET',
    subject,
    path,
    summary,
    params: NONE,
    query: inOrder(PartQuery.extend(FormatQuery.shape).extend(filters)),
    answer: listOf(row),
    row,
    problems: ['unknown-cursor'],
    example,
  } as const satisfies Read;
}
