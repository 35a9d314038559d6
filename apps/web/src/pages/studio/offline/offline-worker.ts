import { fetchFile } from '../../../data/fetch-file.ts';

/**
 * The studio's copy on this device: answers from it when there is no line. Programs and the world have their content's
 * hash in their name, so a copy of one is never out of date; pages are asked for first, and copied anew each time.
 * Only what the page names is kept, and what it no longer names is forgotten.
 */

/** What the page says when all is loaded: the addresses that it needs. */
interface Keep {
  readonly kind: 'keep';
  readonly page: string;
  readonly assets: readonly string[];
}

interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface Fetching extends Extendable {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

const PAGES = 'studio-pages';
const ASSETS = 'studio-assets';
const STUDIO = /^(?:\/[a-z]{2})?\/studio$/;

self.addEventListener('install', (event) => extend(event, skipWaiting()));
self.addEventListener('activate', (event) => extend(event, claim()));

self.addEventListener('message', (event) => {
  if (isKeep(event.data)) extend(event, keep(event.data));
});

self.addEventListener('fetch', (event) => {
  if (!isFetching(event) || event.request.method !== 'GET') return;
  const { origin, pathname } = new URL(event.request.url);
  if (origin !== self.location.origin) return;
  if (event.request.mode === 'navigate' && STUDIO.test(pathname)) event.respondWith(pageFirst(event.request));
  else if (pathname.startsWith('/assets/')) event.respondWith(copyFirst(event.request));
});

/** Statuses of a proxy whose server is away, and of a server that can't answer now. */
const AWAY = [502, 503, 504];

/**
 * The page; its copy where there is no line, or nobody at its other end. The studio's page holds no figures of the
 * server's, so a copy lacks nothing, whoever says that the server is away. Any other status is an answer.
 */
async function pageFirst(request: Request): Promise<Response> {
  const answer = await fetch(request).catch(() => undefined);
  if (answer !== undefined && !AWAY.includes(answer.status)) return answer;
  const copies = await caches.open(PAGES);
  const copy = await copies.match(request, { ignoreSearch: true, ignoreVary: true });
  return copy ?? answer ?? Response.error();
}

async function copyFirst(request: Request): Promise<Response> {
  const copies = await caches.open(ASSETS);
  return (await copies.match(request, { ignoreVary: true })) ?? fetch(request);
}

async function keep({ page, assets }: Keep): Promise<void> {
  const [pages, copies] = await Promise.all([caches.open(PAGES), caches.open(ASSETS)]);
  const known = new Set((await copies.keys()).map(({ url }) => url));
  const wanted = new Set(assets.map((address) => new URL(address, self.location.origin).href));
  await Promise.all([...wanted].filter((address) => !known.has(address)).map((one) => copy(copies, one)));
  await pages.add(page);
  for (const request of await copies.keys()) if (!wanted.has(request.url)) await copies.delete(request);
}

async function copy(copies: Cache, address: string): Promise<void> {
  await copies.put(address, await fetchFile(address));
}

function isKeep(data: unknown): data is Keep {
  return (
    typeof data === 'object' &&
    data !== null &&
    'kind' in data &&
    data.kind === 'keep' &&
    'page' in data &&
    typeof data.page === 'string' &&
    'assets' in data &&
    Array.isArray(data.assets) &&
    data.assets.every((one) => typeof one === 'string')
  );
}

function isExtendable(event: Event): event is Extendable {
  return 'waitUntil' in event;
}

function isFetching(event: Event): event is Fetching {
  return isExtendable(event) && 'respondWith' in event && 'request' in event;
}

function extend(event: Event, work: Promise<unknown>): void {
  if (isExtendable(event)) event.waitUntil(work);
}

/** The worker's own global has these; a page's doesn't. */
async function skipWaiting(): Promise<void> {
  if ('skipWaiting' in self && typeof self.skipWaiting === 'function') await self.skipWaiting();
}

async function claim(): Promise<void> {
  if (!('clients' in self)) return;
  const { clients } = self;
  if (
    typeof clients === 'object' &&
    clients !== null &&
    'claim' in clients &&
    typeof clients.claim === 'function'
  )
    await clients.claim();
}
