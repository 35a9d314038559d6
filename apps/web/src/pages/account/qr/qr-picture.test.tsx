import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { QrPicture } from './qr-picture.tsx';

/** As an authenticator's app takes it, of a long address. */
const SECRET = `otpauth://totp/Sahakarya:${'amina'.repeat(40)}%40health.example?issuer=Sahakarya&secret=JBSWY3DPEHPK3PXP`;

test('has its three corners, by which a camera finds it, and light around it', () => {
  const drawn = renderToStaticMarkup(<QrPicture text={SECRET} label="Secret" />);
  const size = Number(/viewBox="0 0 (\d+) \1"/.exec(drawn)?.[1]);
  const dark = new Set([...drawn.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${x} ${y}`));
  const rowAt = (left: number, top: number) =>
    Array.from({ length: 7 }, (_, step) => dark.has(`${left + step} ${top}`));
  const last = size - 4 - 7;
  expect(size).toBeGreaterThan(60);
  for (const [left, top] of [
    [4, 4],
    [last, 4],
    [4, last],
  ] as const) {
    expect(rowAt(left, top)).toEqual([true, true, true, true, true, true, true]);
    expect(rowAt(left, top + 1)).toEqual([true, false, false, false, false, false, true]);
    expect(rowAt(left, top + 3)).toEqual([true, false, true, true, true, false, true]);
  }
  const beyond = [...dark].filter((place) =>
    place.split(' ').some((at) => Number(at) < 4 || Number(at) >= size - 4),
  );
  expect(beyond).toEqual([]);
});
