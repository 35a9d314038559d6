import { scenarioFiles } from '@sahakarya/scenario';
import { publishedText } from './covax-round-1/published.ts';
import { roundScenario } from './covax-round-1/scenario.ts';
import { foldersFromArguments } from './folders.ts';
import { writeFiles } from './write-files.ts';

const { sources, out } = foldersFromArguments();
const files = scenarioFiles(await roundScenario(sources));
await writeFiles(out, files.set('published.csv', await publishedText(sources)));
