import { z } from 'zod';
import { NONE } from '../parameters.ts';
import type { Route } from '../route.ts';

/** All public data at once. */
export const PACKAGE_ROUTES = {
  dataPackage: {
    access: 'public',
    method: 'GET',
    subject: 'figures',
    path: '/data-package',
    summary: 'All public data in one ZIP: CSV tables, datapackage.json, and how to cite it',
    params: NONE,
    query: NONE,
    answer: z.unknown(),
    file: 'application/zip',
    problems: ['no-such-range', 'being-made', 'disk-full'],
    example: '/data-package',
  },
} as const satisfies Record<string, Route>;
