import { expect, it } from 'vitest';
import { LAPTOP, reader } from './page.ts';
import { LANGUAGES } from './pages.ts';

const { look, need } = reader();

/** Spread in a card's picture, px: more is a hole. */
const MOST_EMPTY = 48;

it.for(LANGUAGES)(
  '%s: the day is chosen above the fold, and no card has a hole',
  async (language, context) => {
    need(context);
    const { page } = await look(`/${language}/`);
    const seen = await page.evaluate(() => {
      const box = (place: string, from: Element | Document = document) => {
        const element = from.querySelector(place);
        if (element === null) throw new Error(`no ${place}`);
        return element.getBoundingClientRect();
      };
      const map = document.querySelector('[data-first-screen=map]') ?? document;
      const cards = [...document.querySelectorAll('.first-figures .small-figure')];
      return {
        controls: box('.day-controls').bottom,
        aboveKeys: box('.map-keys').top - box('.bubble-map-picture').bottom,
        aboveControls: box('.day-controls', map).top - box('.map-keys').bottom,
        belowBars: box('#shares .figure-foot').top - box('#shares .share-rows').bottom,
        /** From the top of a small card's title to the top of its switch. */
        switches: cards.map((card) => box('.segments', card).top - box('.figure-title', card).top),
      };
    });
    expect(seen.controls).toBeLessThanOrEqual(LAPTOP.height);
    for (const empty of [seen.aboveKeys, seen.aboveControls, seen.belowBars])
      expect(empty).toBeLessThanOrEqual(MOST_EMPTY);
    for (const apart of seen.switches) expect(Math.abs(apart)).toBeLessThanOrEqual(4);
  },
);

it.for(['en', 'es', 'ru'])(
  '%s: a tablet has the finding on three lines, no word broken',
  async (language, context) => {
    need(context);
    const { page } = await look(`/${language}/`);
    await page.setViewportSize({ width: 768, height: 1024 });
    const { lines, broken, button } = await page.evaluate(() => {
      const heading = document.querySelector('h1') ?? document.body;
      const words = [...heading.querySelectorAll('.whole-word')];
      const question = document.querySelector('.to-studio .button') ?? document.body;
      const text = document.createRange();
      text.selectNodeContents(question);
      return {
        lines: heading.clientHeight / Number.parseFloat(getComputedStyle(heading).lineHeight),
        broken: words.filter((word) => word.getClientRects().length > 1).map((word) => word.textContent),
        button: text.getClientRects().length,
      };
    });
    expect(Math.round(lines)).toBeLessThanOrEqual(3);
    expect(broken).toEqual([]);
    expect(button, 'lines of the button').toBe(1);
  },
);
