import { readSettings, type Settings } from '@sahakarya/server';
import type { Session } from '../session.ts';
import { type GivenSettings, givenByName } from './given-settings.ts';

/** The settings that hold for a command of the platform. */
export function settingsOf(session: Session, given: GivenSettings): Settings {
  return readSettings(session.environment, givenByName(session, given));
}
