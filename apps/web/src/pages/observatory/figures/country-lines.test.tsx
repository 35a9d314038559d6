import { expect, test } from 'vitest';
import { WHOLE } from '../../../testing/api-answers.ts';
import { problem, renderPage } from '../../../testing/render-page.tsx';

const LINES = '/figures/coverage?coverage=chart&countries=IND';

test('a country that was chosen is a line by its name, and another one can be added', async () => {
  const { html, status } = await renderPage(LINES, WHOLE);
  expect(status).toBe(200);
  expect(html).toMatch(
    /<tspan class="end-value">35\.1<\/tspan><\/text><text class="end-label"[^>]*>India<\/text>/,
  );
  expect(html).toContain('aria-label="Leave out India" href="/en/figures/coverage?coverage=chart"');
  const options = [...html.matchAll(/<option value="([A-Z]{3})">/g)].map(([, key]) => key);
  expect(options).toContain('CHN');
  expect(options).not.toContain('IND');
});

test('without one there are bars, and on the first page bars alone', async () => {
  const bars = await renderPage('/figures/coverage?coverage=chart', WHOLE);
  expect(bars.html).toContain('Show a country as a line');
  expect(bars.html).not.toContain('Leave out');
  const first = await renderPage('/?coverage=chart&countries=IND', WHOLE);
  expect(first.html).not.toContain('Show a country as a line');
});

test('where a country’s weeks can’t be read, that is said in the place of the lines', async () => {
  const { html } = await renderPage(LINES, {
    ...WHOLE,
    '/api/v1/coverage/destinations/IND': problem('unavailable'),
  });
  expect(html).toContain('aria-label="Leave out India"');
  expect(html).toMatch(/role="alert"/);
});
