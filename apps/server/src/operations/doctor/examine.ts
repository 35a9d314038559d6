import type { Settings } from '../../platform/settings/schema.ts';
import { examineDatabase } from './examine-database.ts';
import { examineFolder } from './examine-folder.ts';
import { examineKeys } from './examine-keys.ts';
import { examineMail } from './examine-mail.ts';
import { examineNetwork } from './examine-network.ts';
import { examineNode } from './examine-node.ts';
import { bad, type Finding, good } from './finding.ts';

/** No machine's clock is before this program was made. */
const EARLIEST_YEAR = 2026;

/** Looks for everything that could keep the platform from running as the settings say. Changes nothing. */
export async function examine(settings: Settings, now: () => Date): Promise<Finding[]> {
  return [
    examineNode(process.versions.node, now()),
    examineClock(now()),
    ...(settings.values.DATABASE_URL === undefined ? examineFolder(settings.dataFolder) : []),
    ...(await examineDatabase(settings, now)),
    examineKeys(settings),
    await examineMail(settings),
    ...(await examineNetwork(settings)),
  ];
}

function examineClock(now: Date): Finding {
  const isPlausible = now.getUTCFullYear() >= EARLIEST_YEAR;
  return isPlausible
    ? good('date', now.toISOString().slice(0, 10))
    : bad('date', `This machine takes today for ${now.toISOString().slice(0, 10)}`, 'Set its clock');
}
