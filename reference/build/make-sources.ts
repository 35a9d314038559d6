import { foldersFromArguments } from './folders.ts';
import { cutSources } from './sources/cut-sources.ts';
import { writeFiles } from './write-files.ts';

const { sources, out } = foldersFromArguments();
await writeFiles(out, await cutSources(sources));
