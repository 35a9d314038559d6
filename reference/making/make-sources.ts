import { foldersFromArguments } from './folders.ts';
import { extractSources } from './sources/extract-sources.ts';
import { writeFiles } from './write-files.ts';

const { sources, out } = foldersFromArguments();
await writeFiles(out, await extractSources(sources));
