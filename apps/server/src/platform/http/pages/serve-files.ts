import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { Application } from '../application.ts';

/** A file whose name has the hash of its content never changes. */
const HASHED = /-[\w-]{8,}\.\w+(\.map)?$/;

/** The worker that keeps pages for when there is no network: it may answer for all of them, from where it lies. */
const OFFLINE_WORKER = /\/offline-worker-[\w-]+\.js$/;

/** Files that browsers and programs look for at the root. */
const AT_ROOT = ['favicon.ico', 'favicon.svg', 'robots.txt', 'manifest.webmanifest'];

/** Serves the files of a folder at /assets/, and those that are looked for at the root there. */
export async function serveFiles(app: Application, folder: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: folder,
    prefix: '/assets/',
    wildcard: true,
    index: false,
    dotfiles: 'ignore',
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const name = path.replace(/\.(br|gz)$/, '');
      if (OFFLINE_WORKER.test(name)) reply.header('service-worker-allowed', '/');
      reply.header(
        'cache-control',
        HASHED.test(name) ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate',
      );
    },
  });
  for (const name of AT_ROOT.filter((file) => existsSync(join(folder, file))))
    app.get(`/${name}`, (_request, reply) => reply.sendFile(name));
}
