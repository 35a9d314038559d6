import type { Settings } from '../../platform/settings/schema.ts';
import { examineDatabase } from './examine-database.ts';
import { examineFolder } from './examine-folder.ts';
import { examineNetwork } from './examine-network.ts';
import { bad, type Finding, good } from './finding.ts';

/** The oldest Node that it is tested on. */
const NEEDED_NODE = [20, 20] as const;

/** No machine's clock is before this program was made. */
const EARLIEST_YEAR = 2026;

/** Looks for everything that could keep the platform from running as the settings say. Changes nothing. */
export async function examine(settings: Settings, now: () => Date): Promise<Finding[]> {
  return [
    examineNode(process.versions.node),
    examineClock(now()),
    ...(settings.values.DATABASE_URL === undefined ? examineFolder(settings.dataFolder) : []),
    ...(await examineDatabase(settings, now)),
    ...(await examineNetwork(settings)),
  ];
}

function examineNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [neededMajor, neededMinor] = NEEDED_NODE;
  const isEnough = major > neededMajor || (major === neededMajor && minor >= neededMinor);
  return isEnough
    ? good('Node', version)
    : bad('Node', `This is ${version}`, `Install ${NEEDED_NODE.join('.')} or newer from https://nodejs.org`);
}

function examineClock(now: Date): Finding {
  const isPlausible = now.getUTCFullYear() >= EARLIEST_YEAR;
  return isPlausible
    ? good('date', now.toISOString().slice(0, 10))
    : bad('date', `This machine takes today for ${now.toISOString().slice(0, 10)}`, 'Set its clock');
}
