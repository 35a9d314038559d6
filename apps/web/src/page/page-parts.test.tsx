import { PROBLEMS } from '@sahakarya/contract';
import { expect, test } from 'vitest';
import { rendered, wordsOf } from '../figures/testing/rendered.tsx';
import { FailureBoundary } from './failure-boundary.tsx';
import { failureWords, WAYS_ON } from './failure-words.ts';
import { hrefOf } from './href.ts';
import { HeadSink, HeadSinkContext, PageHead } from './page-head.tsx';
import { PartFailed, ReadFailed } from './read-failed.tsx';

const failure = (code: string, parameters: Readonly<Record<string, string>> = {}) => ({
  code,
  status: 503,
  parameters,
});

test.each([
  ['unavailable', {}, 'unavailable'],
  ['unreachable', {}, 'unreachable'],
  ['not-found', { what: 'destination' }, 'not-found'],
  ['not-found', { what: 'report' }, 'no-reports'],
  ['invalid-input', {}, 'invalid-input'],
  ['disk-full', {}, 'internal-error'],
  ['something-new', {}, 'internal-error'],
])('%s is told in the words of its kind', (code, parameters, words) => {
  expect(failureWords(failure(code, parameters))).toBe(words);
});

test.each(Object.keys(PROBLEMS))('%s of the API has words, and something to do', (code) => {
  for (const Failed of [ReadFailed, PartFailed]) {
    const html = rendered(<Failed failure={failure(code)} retry={() => {}} />);
    expect(html).toMatch(/<(button|a) [^>]*>[^<]+<\/(button|a)>/);
    expect(html).toContain(`<code>${code}</code>`);
  }
});

test('what stays however often it is asked leads elsewhere; to all else there is a button', () => {
  const html = (code: string) => rendered(<ReadFailed failure={failure(code)} retry={() => {}} />);
  expect(html('not-found')).not.toContain('<button');
  expect(html('busy')).toContain('<button');
  expect(Object.keys(WAYS_ON)).not.toContain('busy');
});

test('a page that failed has a first heading; a part that failed does not take the page’s', () => {
  const props = { failure: failure('busy'), retry: () => {} };
  const sink = new HeadSink();
  const within = (node: React.ReactNode) => rendered(<HeadSinkContext value={sink}>{node}</HeadSinkContext>);
  expect(within(<PartFailed {...props} />)).not.toContain('<h1');
  expect(sink.head.title).toBe('');
  expect(within(<ReadFailed {...props} />)).toContain('<h1');
  expect(sink.head.title).not.toBe('');
});

test('a page leaves its title and description with the server', () => {
  const sink = new HeadSink();
  rendered(
    <HeadSinkContext value={sink}>
      <PageHead title="A title" description="What it is" />
    </HeadSinkContext>,
  );
  expect(sink.head).toEqual({ title: 'A title', description: 'What it is' });
});

test('where code fails something else is shown in its place', () => {
  const boundary = new FailureBoundary({ failed: 'instead', children: 'the part' });
  expect(boundary.render()).toBe('the part');
  boundary.state = FailureBoundary.getDerivedStateFromError();
  expect(boundary.render()).toBe('instead');
  expect(wordsOf(<FailureBoundary failed="instead">the part</FailureBoundary>)).toBe('the part');
});

const MARATHI = { language: 'mr', base: '/mr', digits: 'native' } as const;

test.each([
  [MARATHI, '/', '/mr/'],
  [MARATHI, '/studio?target=120', '/mr/studio?target=120'],
  [MARATHI, '/sources#owid', '/mr/sources#owid'],
  [{ ...MARATHI, digits: 'latin' }, '/sources?x=1#owid', '/mr/sources?x=1&digits=latin#owid'],
  [MARATHI, '/sources?digits=latin', '/mr/sources'],
  [{ language: 'ar', base: '', digits: 'native' }, '/help', '/help?digits=native'],
  [{ language: 'en', base: '', digits: 'latin' }, '/help', '/help'],
] as const)('for %o, %s is %s', (reader, to, href) => {
  expect(hrefOf(reader, to)).toBe(href);
});
