import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statfsSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { finish, type Steps } from '@sahakarya/planner';
import { type Checked, FaultList } from '../faults.ts';
import { PLAN_FILES } from '../plan/plan-files.ts';
import { errorCode } from './error-code.ts';

/**
 * Writes a folder whole or not at all: into a temporary folder beside it, which then takes its name. A folder that
 * exists is replaced only when it is empty, or when it holds nothing but a plan and a plan is written.
 *
 * @returns the path of the folder, or faults: `not-writable`, `disk-full`, `not-replaceable`, `not-empty`
 */
export function writeFolder(folder: string, files: ReadonlyMap<string, string>): Checked<string> {
  return finish(writingFolder(folder, files));
}

/**
 * The same in steps, of which the last puts the folder in its place. Whoever leaves off before closes the steps, and
 * nothing is left.
 */
export function* writingFolder(folder: string, files: ReadonlyMap<string, string>): Steps<Checked<string>> {
  const faults = new FaultList();
  let temporary: string | undefined;
  try {
    const target = realTarget(folder);
    const found = namesIn(target);
    const foreign = found === undefined ? undefined : notReplaceable(found, [...files.keys()]);
    if (foreign !== undefined) {
      // A plan may take the place of a plan; nothing else takes any.
      const code = isPlan([...files.keys()]) ? 'not-replaceable' : 'not-empty';
      faults.add(code, { file: folder }, { found: foreign });
      return faults.check<string>(undefined);
    }
    mkdirSync(dirname(target), { recursive: true });
    temporary = mkdtempSync(join(dirname(target), `.${basename(target)}-`));
    const fresh = join(temporary, 'new');
    mkdirSync(fresh);
    for (const [name, text] of files) {
      yield* writingFile(join(fresh, name), text);
      yield;
    }
    replace(target, fresh, join(temporary, 'old'), found !== undefined);
    return faults.check(folder);
  } catch (error) {
    const reason = errorCode(error);
    if (DISK_FULL.includes(reason)) faults.add('disk-full', { file: folder }, room(folder, files));
    else faults.add('not-writable', { file: folder }, { reason });
    return faults.check<string>(undefined);
  } finally {
    if (temporary !== undefined) rmSync(temporary, { recursive: true, force: true });
  }
}

/** Bytes written in one step. */
const BYTES_PER_STEP = 2 ** 23;

function* writingFile(path: string, text: string): Steps<void> {
  const bytes = Buffer.from(text);
  const file = openSync(path, 'wx');
  try {
    for (let at = 0; at < bytes.length; ) {
      at += writeSync(file, bytes, at, Math.min(BYTES_PER_STEP, bytes.length - at));
      if (at < bytes.length) yield;
    }
  } finally {
    closeSync(file);
  }
}

/** The disk itself, or this user's share of it. */
const DISK_FULL: readonly string[] = ['ENOSPC', 'EDQUOT'];

const MEGABYTE = 1_048_576;

/** Megabytes that the disk of a folder has left, and that the files take there. */
function room(folder: string, files: ReadonlyMap<string, string>): { free: number; needed: number } {
  let nearest = resolve(folder);
  while (!existsSync(nearest)) nearest = dirname(nearest);
  const { bavail, bsize } = statfsSync(nearest);
  const blocks = [...files.values()].map((text) => Math.ceil(Buffer.byteLength(text) / bsize) + 1);
  const bytes = bsize * blocks.reduce((sum, count) => sum + count, 0);
  return { free: Math.floor((bavail * bsize) / MEGABYTE), needed: Math.ceil(bytes / MEGABYTE) };
}

/** Puts `fresh` in the place of `target`; what was there comes back when that fails. */
function replace(target: string, fresh: string, aside: string, exists: boolean): void {
  if (exists) renameSync(target, aside);
  try {
    renameSync(fresh, target);
  } catch (error) {
    if (exists) renameSync(aside, target);
    throw error;
  }
}

/** The folder that a link leads to, so that the folder is replaced and not the link. */
function realTarget(folder: string): string {
  try {
    return realpathSync(folder);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    return resolve(folder);
  }
}

/** Undefined when there is no such folder. */
function namesIn(folder: string): string[] | undefined {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    return undefined;
  }
}

/** The name that keeps a folder from being replaced; undefined when nothing does. */
function notReplaceable(found: readonly string[], written: readonly string[]): string | undefined {
  if (isPlan(found) && isPlan(written)) return undefined;
  return found.find((name) => !PLAN_NAMES.includes(name)) ?? found[0];
}

const PLAN_NAMES: readonly string[] = PLAN_FILES;

function isPlan(names: readonly string[]): boolean {
  return names.includes('administrations.csv') && names.every((name) => PLAN_NAMES.includes(name));
}
