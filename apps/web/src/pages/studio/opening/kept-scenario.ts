import type { EditedCell } from '../../../planning/worker/edited-cell.ts';

/** A scenario of the reader's own as it lies in this browser, so that a reload doesn't lose it. */
export interface Kept {
  /** As `Opened` has them: what the address says, and what the reader sees. */
  readonly name: string;
  readonly title: string;
  /** The folder or file that it came in. */
  readonly own: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Cells that were changed here. */
  readonly cells?: readonly EditedCell[];
}

const DATABASE = 'sahakarya-studio';
const STORE = 'scenarios';
/** One at a time: the one that was opened or changed last. */
const KEY = 'last';

/** Keeps a scenario in the place of the one before. False where this browser keeps nothing, or has no room. */
export async function keep(kept: Kept): Promise<boolean> {
  return (await inStore('readwrite', (store) => store.put(kept, KEY))).ok;
}

/** Undefined where there is none, or nothing can be read. */
export async function readKept(): Promise<Kept | undefined> {
  const read = await inStore<unknown>('readonly', (store) => store.get(KEY));
  return read.ok && isKept(read.value) ? read.value : undefined;
}

export async function forgetKept(): Promise<void> {
  await inStore('readwrite', (store) => store.delete(KEY));
}

type Done<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false };

/** Private windows, full disks and settings refuse storage, some with an event and some by throwing. */
async function inStore<Value>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<Value>,
): Promise<Done<Value>> {
  try {
    const database = await opened();
    try {
      const transaction = database.transaction(STORE, mode);
      const request = ask(transaction.objectStore(STORE));
      await new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error);
      });
      return { ok: true, value: request.result };
    } finally {
      database.close();
    }
  } catch {
    return { ok: false };
  }
}

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('blocked'));
  });
}

function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null) return false;
  const { name, title, own, files, cells = [] } = value as Record<string, unknown>;
  const areTexts = [name, title, own].every((text) => typeof text === 'string');
  return areTexts && files instanceof Map && Array.isArray(cells);
}
