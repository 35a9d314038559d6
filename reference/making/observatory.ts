import { foldersFromArguments } from './folders.ts';
import { observatoryFiles } from './observatory/observatory-files.ts';
import { writeFiles } from './write-files.ts';

const { sources, out } = foldersFromArguments();
await writeFiles(out, await observatoryFiles(sources));
