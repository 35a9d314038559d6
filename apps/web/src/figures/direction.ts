import { LANGUAGES } from '../language/languages.ts';
import { useReader } from '../language/reader.tsx';

/** Whether horizontal bars run from right to left for this reader. Time axes and maps never do. */
export function useMirrored(): boolean {
  return LANGUAGES[useReader().language].direction === 'rtl';
}
