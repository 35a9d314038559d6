import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { canonicalText } from '../../platform/commands/canonical.ts';
import { CommitQueue } from '../../platform/commands/commit-queue.ts';
import { examineEvents } from '../../platform/commands/examine-events.ts';
import { BOXES, WORLD } from '../../platform/commands/testing/boxes.ts';
import { type Migration, readMigrations } from '../../platform/database/migrations/read-migrations.ts';
import { openDatabase } from '../../platform/database/open-database.ts';
import { THE_WRITER } from '../../platform/desk/caller.ts';
import { withDesk } from '../../platform/desk/with-desk.ts';
import type { Settings } from '../../platform/settings/schema.ts';
import { askOwner } from '../../platform/testing/ask-owner.ts';
import { silent, temporarySettings } from '../../platform/testing/temporary-database.ts';
import { makeBackup } from './make-backup.ts';
import { restoreBackup } from './restore-backup.ts';

const NOW = new Date('2026-03-04T05:06:07Z');
const EVENTS_OF_BEFORE = 3;

/** The migrations of a program that knew no token in events. */
function migrationsOfBefore(): readonly Migration[] {
  const all = readMigrations();
  return all.slice(
    0,
    all.findIndex(({ name }) => name === '0041-events-by-token'),
  );
}

function newSettings(): Settings {
  const settings = temporarySettings();
  onTestFinished(() => rmSync(settings.dataFolder, { recursive: true, force: true }));
  return settings;
}

/** A data folder, and a backup of it, as such a program left them: with events of its own. */
async function ofBefore(): Promise<{ readonly settings: Settings; readonly backup: string }> {
  const settings = newSettings();
  const folder = mkdtempSync(join(tmpdir(), 'sahakarya-backup-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const database = await openDatabase(settings, {
    ...{ as: 'server', log: silent, isThrowaway: true, migrations: migrationsOfBefore() },
  });
  const backup = join(folder, 'before.tar');
  try {
    for (let version = 1; version <= EVENTS_OF_BEFORE; version++) {
      const event = eventOfBefore(version);
      const sha256 = createHash('sha256').update(canonicalText(event)).digest();
      const values = { ...event, salt: `\\x${event.salt}`, hash: `\\x${sha256.toString('hex')}` };
      await askOwner(
        database,
        `insert into event (thing_kind, thing, version, kind, body, person, party, command, at, recorded, salt, hash)
         select thing_kind, thing, version, kind, body, person, party, command, at, recorded, salt, hash
         from jsonb_populate_record(null::event, '${JSON.stringify(values)}')`,
      );
    }
    const state = { doses: 1 + 2 + EVENTS_OF_BEFORE, isShut: false };
    await askOwner(
      database,
      `insert into thing values ('box', 'old', ${EVENTS_OF_BEFORE}, '${NOW.toISOString()}', '${JSON.stringify(state)}')`,
    );
    await makeBackup(database, backup, { now: NOW });
  } finally {
    await database.close();
  }
  return { settings, backup };
}

/** All that an event's canonical form had. */
function eventOfBefore(version: number) {
  return {
    ...{ thing_kind: 'box', thing: 'old', version, kind: 'filled', body: { doses: version } },
    ...{ person: randomUUID(), party: 'ETH', command: randomUUID() },
    ...{ at: NOW.toISOString(), recorded: NOW.toISOString(), salt: `${version}`.repeat(64) },
  };
}

/** Every event of before is what its hash stands for, and so is the next one, which a token asks for. */
async function expectEventsToStand(settings: Settings): Promise<void> {
  const database = await openDatabase(settings, { as: 'server', log: silent, isThrowaway: true });
  try {
    const token = randomUUID();
    const outcome = await new CommitQueue(database, [BOXES], WORLD).submit({
      ...{ id: randomUUID(), of: { kind: 'box', id: 'old' }, asks: { verb: 'fill', doses: 4 } },
      ...{ version: EVENTS_OF_BEFORE, key: undefined },
      by: { person: randomUUID(), party: 'ETH', isFresh: false, token },
    });
    expect(outcome).toMatchObject({ is: 'done', version: EVENTS_OF_BEFORE + 1 });
    const rows = await askOwner(database, 'select token from event order by version');
    expect(rows).toEqual([null, null, null, token].map((one) => ({ token: one })));
    const examined = await withDesk(database, THE_WRITER, (desk) => examineEvents(desk, [BOXES]));
    expect(examined).toEqual({ things: 1, events: EVENTS_OF_BEFORE + 1, differences: [] });
  } finally {
    await database.close();
  }
}

it('events of a data folder and of a backup of before keep their hashes, and go on with tokens in them', async () => {
  const { settings, backup } = await ofBefore();
  await expectEventsToStand(settings);
  const restored = newSettings();
  await restoreBackup(restored, backup, { replace: false, log: silent });
  await expectEventsToStand(restored);
});
