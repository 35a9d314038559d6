import { holderOf, publicUrl, type Settings } from '@sahakarya/server';

/**
 * Where readers find the platform: at its public address; else where a server answers that runs on the same folder,
 * with whatever settings it was started; else where one would listen.
 */
export function originOf(settings: Settings): string {
  const { PUBLIC_URL, PORT, DATABASE_URL } = settings.values;
  const running = DATABASE_URL === undefined ? holderOf(settings.dataFolder)?.address : undefined;
  return PUBLIC_URL ?? running ?? publicUrl(settings, PORT);
}
