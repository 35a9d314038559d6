import type { Origin } from '@sahakarya/server';

const ORIGINS: Record<Origin, string> = {
  'command line': 'from the command line',
  environment: 'from the environment',
  default: 'as it is without any setting',
};

/** All that `config` says, to be translated in one place. What each setting means stands beside its schema. */
export const CONFIG_TEXTS = {
  summary: 'show the settings that hold, and where each comes from',
  examples: `
Example:
  sahakarya config

Settings are variables of the environment. Passwords are not shown.
`,
  unset: 'not set',
  masked: '(set, not shown)',
  setting: (value: string, origin: Origin) => `${value}, ${ORIGINS[origin]}`,
  folder: (folder: string) => `The data folder is ${folder}.`,
} as const;
