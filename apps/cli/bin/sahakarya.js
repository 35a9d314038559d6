#!/usr/bin/env node
import { existsSync } from 'node:fs';

try {
  await import('../dist/main.js');
} catch (error) {
  // A module that is there and is not found: the system lets the program open too few files even to load.
  if (!existsSync(new URL('../dist/main.js', import.meta.url))) throw error;
  console.error(`The program cannot be loaded: ${error instanceof Error ? error.message : error}.
Raise the limit of open files (ulimit -n 1024); if that is high enough, install the program again.`);
  process.exitCode = 4;
}
