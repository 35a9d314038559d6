/** `npm run links`: fails, and names them, when links in the project's Markdown files lead nowhere. */
import { fileURLToPath } from 'node:url';
import { checkLinks } from './links.mjs';

const { files, links, broken } = checkLinks(fileURLToPath(new URL('..', import.meta.url)));
for (const link of broken) console.error(`leads nowhere: ${link}`);
console.log(`${links} links in ${files} files, ${broken.length} broken`);
process.exitCode = broken.length === 0 ? 0 : 1;
