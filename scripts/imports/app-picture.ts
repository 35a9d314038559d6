import { type AppStoreys, stepsIn } from './app-storeys.ts';
import type { SourceFile } from './read-imports.ts';

/**
 * The picture of an app's storeys: a row per folder from the top, and behind the arrow what it imports.
 *
 *     pages ───▶ figures, page, language
 *
 *     figures ─▶ language
 */
export function drawApp(app: AppStoreys, files: readonly SourceFile[]): string {
  const order = app.storeys.flat();
  const steps = stepsIn(app, files);
  const width = Math.max(...[...order, ...app.making].map((folder) => folder.length)) + 2;
  const row = (folder: string) => {
    const imported = [...new Set(steps.filter(({ from }) => from === folder).map(({ to }) => to))].sort(
      (one, other) => order.indexOf(one) - order.indexOf(other),
    );
    return imported.length === 0 ? folder : `${`${folder} `.padEnd(width, '─')}──▶ ${imported.join(', ')}`;
  };
  const storeys = [...app.storeys, app.making].filter((folders) => folders.length > 0);
  return storeys.map((folders) => folders.map(row).join('\n')).join('\n\n');
}
