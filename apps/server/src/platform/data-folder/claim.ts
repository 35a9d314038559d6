import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { isDiskFull } from '../database/failures.ts';
import { OperationFault } from '../operation-fault.ts';
import { isAlive, ownIdentity } from './process-identity.ts';

/** What holds a data folder: the server, or a command of the command line while it runs. */
const Holder = z.object({
  pid: z.int(),
  started: z.string(),
  what: z.enum(['server', 'command']),
  /** Milliseconds since 1970: of two that come at the same time, the earlier one stays. */
  since: z.number(),
  /** Of a server that answers: the address by which readers reach it. */
  address: z.string().optional(),
  /** Of a server that answers: whether it sends mail, whatever the settings of a command beside it. */
  sendsMail: z.boolean().optional(),
});
export type Holder = z.infer<typeof Holder>;

/** A data folder that this process alone may use. */
export interface Claim {
  readonly release: () => void;
}

/** How long to wait for one that came a moment later to give way, and between two looks, in milliseconds. */
const GIVING_WAY = 1_500;
const BETWEEN_LOOKS = 25;

/** The folder of claims in a data folder. */
export const CLAIMS = 'claims';

const claimsIn = (folder: string) => join(folder, CLAIMS);

/** Whether a file in the folder of claims has a name as claims have. */
export function isNote(name: string): boolean {
  return /^\d+-[0-9a-f-]{36}\.(json|part)$/.test(name);
}

/**
 * Claims a data folder. Each process writes a file of its own and then looks at the others': so two never both find
 * themselves alone, in whichever order they come. The file of a process that is gone, by a crash or a reboot or with
 * its id given to another, counts for nothing and is removed.
 *
 * @throws OperationFault `folder-in-use` within two seconds, naming the process that holds it
 */
export async function claimFolder(folder: string, what: Holder['what']): Promise<Claim> {
  const own: Holder = { ...ownIdentity(), what, since: Date.now() };
  const id = `${own.pid}-${randomUUID()}`;
  const file = join(claimsIn(folder), `${id}.json`);
  mkdirSync(claimsIn(folder), { recursive: true, mode: 0o700 });
  writeClaim(folder, id, own);
  const release = () => rmSync(file, { force: true });
  for (const end = Date.now() + GIVING_WAY; ; ) {
    const others = holdersIn(folder).filter((one) => one.id !== id);
    const [other] = others;
    if (other === undefined) return { release };
    const isBefore = others.some(
      ({ holder, id: otherId }) => holder.since < own.since || (holder.since === own.since && otherId < id),
    );
    if (isBefore || Date.now() > end) {
      release();
      throw new OperationFault('folder-in-use', {
        folder,
        pid: other.holder.pid,
        what: other.holder.what === 'server' ? 'the server' : 'a command',
      });
    }
    await pause(BETWEEN_LOOKS);
  }
}

/** Written aside and renamed: whoever reads it reads all of it. */
function writeClaim(folder: string, id: string, holder: Holder): void {
  const aside = join(claimsIn(folder), `${id}.part`);
  try {
    writeFileSync(aside, JSON.stringify(holder), { mode: 0o600 });
    renameSync(aside, join(claimsIn(folder), `${id}.json`));
  } catch (error) {
    rmSync(aside, { force: true });
    throw error;
  }
}

/**
 * Adds to this process's claim where its server answers, and whether it sends mail: commands beside it go by that, for
 * they are often said without the settings of the service. Where the disk has no room for it, they go by their own.
 */
export function claimAddress(folder: string, answers: { address: string; sendsMail: boolean }): void {
  const own = holdersIn(folder).find(({ holder }) => holder.pid === process.pid);
  if (own === undefined) return;
  try {
    writeClaim(folder, own.id, { ...own.holder, ...answers });
  } catch (error) {
    if (!isDiskFull(error)) throw error;
  }
}

/** The living process that holds a folder; undefined where none does. */
export function holderOf(folder: string): Holder | undefined {
  return holdersIn(folder)[0]?.holder;
}

function holdersIn(folder: string): { readonly id: string; readonly holder: Holder }[] {
  return filesIn(claimsIn(folder)).flatMap((name) => {
    const file = join(claimsIn(folder), name);
    const holder = readHolder(file);
    if (holder === undefined) return [];
    if (isAlive(holder)) return [{ id: name.replace(/\.json$/, ''), holder }];
    rmSync(file, { force: true });
    return [];
  });
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.json'));
  } catch {
    return [];
  }
}

/** Undefined where the file has just gone, or was torn by a full disk or a power cut: then its process is gone too. */
function readHolder(file: string): Holder | undefined {
  try {
    return Holder.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}
