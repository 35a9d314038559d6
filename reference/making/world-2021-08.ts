import { scenarioFiles } from '@sahakarya/scenario';
import { foldersFromArguments } from './folders.ts';
import { worldScenario } from './world-2021-08/scenario.ts';
import { writeFiles } from './write-files.ts';

const { sources, out } = foldersFromArguments();
await writeFiles(out, scenarioFiles(await worldScenario(sources)));
