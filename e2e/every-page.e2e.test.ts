import { describe, expect, it } from 'vitest';
import { reader } from './page.ts';
import { PAGES } from './pages.ts';
import { putAxeInto, smallTargets, tooWide, violations } from './testing/page-faults.ts';

/** By scheme colours differ and nothing else: English is seen in both, each other script in one. */
const LOOKS = [
  { language: 'en', schemes: ['light', 'dark'] },
  { language: 'mr', schemes: ['light'] },
  { language: 'ar', schemes: ['dark'] },
] as const;

const { look, need } = reader();

describe.each(LOOKS)('$language, $schemes', ({ language, schemes }) => {
  it.for(PAGES)(
    '%s: no violation, no error, no small target, no scrolling sideways',
    async (path, context) => {
      need(context);
      const { page, faults } = await look(`/${language}${path}`, schemes[0]);
      if (path.startsWith('/studio')) await page.waitForSelector('.studio-actions');
      await putAxeInto(page);
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme });
        expect(await violations(page), colorScheme).toEqual([]);
        expect(await smallTargets(page), colorScheme).toEqual([]);
      }
      await page.setViewportSize({ width: 320, height: 640 });
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme });
        expect(await tooWide(page), colorScheme).toEqual([]);
      }
      // Whatever the content security policy refuses is an error of the console, too. A browser notes the status of a
      // page that isn't there as an error of its own.
      expect(faults.filter((fault) => !/status of 404/.test(fault))).toEqual([]);
    },
  );
});
