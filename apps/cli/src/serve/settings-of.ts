import { readSettings, type Settings } from '@sahakarya/server';
import type { Terminal } from '../terminal/terminal.ts';
import { type GivenSettings, givenByName } from './given-settings.ts';

/** The settings that hold for a command of the platform. */
export function settingsOf(terminal: Terminal, given: GivenSettings): Settings {
  return readSettings(terminal.environment, givenByName(terminal, given));
}
