import '../styles/entry.css';
import { config } from 'zod/v4/core';
import { afterFirstPaint } from './after-first-paint.ts';

// Else each schema tries whether it may write code, which the content security policy forbids and reports. Schemas are
// made as the program is loaded, so this comes before all of it.
config({ jitless: true });

/** The program, in a task of its own: what the browser has to do for the page itself comes first. */
async function begin(): Promise<void> {
  await afterFirstPaint();
  const { start } = await import('./start.tsx');
  await start();
}

begin().catch((error: unknown) => {
  // The page stays as the server sent it, and says that it does not answer: see `.not-started`.
  document.documentElement.dataset.notStarted = '';
  throw error;
});
