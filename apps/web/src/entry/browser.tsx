import '../styles/entry.css';
import { afterFirstPaint } from './after-first-paint.ts';

/**
 * Fetches all of the program at once: else each file is known by the one before alone. That begins here, when the
 * page's own words have come, which a slow line brings first; and not as modules yet, which the browser would take
 * apart while it lays the page out.
 */
function fetchProgram(): void {
  const files = document.querySelector<HTMLScriptElement>('script[data-program]')?.dataset.program;
  for (const href of files?.split(' ') ?? []) {
    const link = document.createElement('link');
    document.head.append(Object.assign(link, { rel: 'preload', as: 'script', crossOrigin: '', href }));
  }
}

/** The program, in tasks of its own: what the browser has to do for the page itself comes first. */
async function begin(): Promise<void> {
  fetchProgram();
  await afterFirstPaint();
  await import('./no-written-code.ts');
  const { start } = await import('./start.tsx');
  await start();
}

begin().catch((error: unknown) => {
  // The page stays as the server sent it, and says that it does not answer: see `.not-started`.
  document.documentElement.dataset.notStarted = '';
  throw error;
});
