import { ROUTES } from '@sahakarya/contract';
import type { Services } from '../../platform/http/services.ts';
import { privateFileRoute } from '../../published/visits/file-route.ts';
import { personOf } from '../../published/visits/visit-route.ts';
import { type CallerRoute, uploadRoute } from '../../published/write-route.ts';
import { bringFile } from './bring-file.ts';
import { readFile } from './read-file.ts';

const MOST_BYTES = 20 * 1024 * 1024;
const MOST_SECONDS = 120;

/** Files of persons. Who may see one, row-level security says. */
export function fileRoutes(services: Services): readonly CallerRoute[] {
  return [
    uploadRoute(
      ROUTES.bringFile,
      () => ({ bytes: MOST_BYTES, seconds: MOST_SECONDS }),
      async ({ query: { name }, body, caller }) => {
        const chunks: Uint8Array[] = [];
        for await (const chunk of body) chunks.push(chunk);
        return { data: await bringFile(services, personOf(caller), name, Buffer.concat(chunks)) };
      },
    ),
    privateFileRoute(ROUTES.file, ({ params: { file }, caller }) =>
      readFile(services, personOf(caller), file),
    ),
  ];
}
