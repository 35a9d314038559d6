import { z } from 'zod';
import { NONE } from '../parameters.ts';
import type { Route } from '../route.ts';
import { FileName, StoredUpload } from './files.ts';

/** Files that persons bring: proof of authority, and what stands beside a message. */
export const FILE_ROUTES = {
  bringFile: {
    access: 'person',
    scopes: ['files:write'],
    method: 'POST',
    path: '/files',
    summary:
      'Brings a file, up to 20 MB. It is sealed, its type is told by what is in it, and it goes after a day unless something names it',
    params: NONE,
    query: z.strictObject({ name: FileName }),
    body: 'application/octet-stream',
    answer: z.object({ data: StoredUpload }),
    problems: ['unknown-file-type', 'file-refused', 'too-many-files'],
    example: '/files?name=letter.pdf',
  },
  file: {
    access: 'person',
    scopes: ['files:read'],
    method: 'GET',
    path: '/files/{file}',
    summary: 'The content of a file, to be saved: for whoever brought it, and whoever may see what names it',
    params: z.strictObject({ file: z.uuid() }),
    query: NONE,
    answer: z.unknown(),
    file: 'application/octet-stream',
    problems: ['not-found'],
    example: '/files/{file}',
  },
} as const satisfies Record<string, Route>;
