import { Suspense, use } from 'react';
import { expect, test } from 'vitest';
import { toHtml } from './to-html.ts';

function Part({ text }: { readonly text: Promise<string> }) {
  return <p>{use(text)}</p>;
}

function Failing(): never {
  throw new Error('this part fails');
}

test('a page is there in one piece', async () => {
  expect(await toHtml(<p>India &lt; China</p>)).toBe('<p>India &lt; China</p>');
});

test('a part that is still to come is waited for', async () => {
  const html = await toHtml(
    <Suspense fallback={<i>waiting</i>}>
      <Part text={Promise.resolve('has come')} />
    </Suspense>,
  );
  expect(html).toContain('<p>has come</p>');
  expect(html).not.toContain('waiting');
  expect(html).not.toContain('<script');
});

test('what a component threw is thrown, at the top and within a part that would be waited for', async () => {
  await expect(toHtml(<Failing />)).rejects.toThrow('this part fails');
  const within = (
    <Suspense fallback="waiting">
      <Failing />
    </Suspense>
  );
  await expect(toHtml(within)).rejects.toThrow('this part fails');
});
