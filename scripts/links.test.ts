import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { anchorsOf, checkLinks, sourcesIn, targetsOf } from './links.mjs';
import { citationsOf, commentsOf } from './links-comments.mjs';
import { roomPathsIn } from './links-paths.mjs';

test('targets are found in every way of writing a link, and not in code or comments', () => {
  const markdown = [
    '[a](a.md) and ![b](<b.png> "a picture") [c](c.md#part "title")',
    '[d]: d.md',
    '<a href="e.md">e</a>',
    '`[no](no.md)` <!-- [no](no.md) -->',
    '```sh',
    '[no](no.md)',
    '```',
    '[f](f.md)',
  ].join('\n');
  expect(targetsOf(markdown).sort()).toEqual(['a.md', 'b.png', 'c.md#part', 'd.md', 'e.md', 'f.md']);
});

test("anchors are GitHub's", () => {
  const markdown =
    '# A `plan`, checked!\n## Same\n## Same\n```\n# no\n```\n### सहकार्य: [work](x.md)\n<a id="here"></a>';
  expect([...anchorsOf(markdown)]).toEqual(['a-plan-checked', 'same', 'same-1', 'सहकार्य-work', 'here']);
});

test('a Markdown file is cited with its folder, a heading, or neither; an address on the web is no citation', () => {
  const text = 'See A.md, docs/b-c.md#part-1 and ../D.md §Part; (E.md). https://example.org/F.md x.mdx y.md5';
  expect(citationsOf(text)).toEqual(['A.md', 'docs/b-c.md#part-1', '../D.md#part', 'E.md']);
});

test('sources are named by the end of their path, and examples are not', () => {
  const text = ['`a/b-c.ts`, `d/e.test.tsx`, `./x.ts`, `x.ts`, `a/NAME`', '```', '`no/no.ts`', '```'].join(
    '\n',
  );
  expect(sourcesIn(text)).toEqual(['a/b-c.ts', 'd/e.test.tsx']);
});

test("paths from the project's folder are found in spans and blocks of code, with what they are told to and without", () => {
  const markdown = [
    'Say `node scripts/a-b.mjs --x` in `apps/server/`, not in prose: apps/no or `../docs/no` or `x/bench/no`.',
    '`bench/results/long-*.json`, `docs/{a,b}.md`, `https://example.org/docs/no`',
    '```sh',
    'npm run check && node apps/c.mjs   # some minutes',
    'cat <packages/d.json >"e2e/e.log"',
    '```',
  ].join('\n');
  expect(roomPathsIn(markdown)).toEqual([
    'scripts/a-b.mjs',
    'apps/server',
    'bench/results',
    'docs',
    'apps/c.mjs',
    'packages/d.json',
    'e2e/e.log',
  ]);
});

test("a path in the code of a document that is not there from the project's folder is named, once", () => {
  inFolder((root) => {
    mkdirSync(join(root, 'apps/server/scripts'), { recursive: true });
    writeFileSync(join(root, 'apps/server/scripts/there.ts'), '');
    writeFileSync(
      join(root, 'a.md'),
      '`apps/server/scripts/there.ts`, `scripts/there.ts`\n\n```sh\nnode apps/server/gone.mjs\n```\n',
    );
    expect(checkLinks(root).broken).toEqual(['a.md: scripts/there.ts', 'a.md: apps/server/gone.mjs']);
  });
});

test('comments are told from strings and code, in each kind of file', () => {
  const sources = {
    'x.ts': ["const a = 'no.md // no.md';", 'f("/*"); // one', '/** two', ' * three */ no.md();', 'g("*/");'],
    'x.tsx': ['<p>no.md</p> {/* one', 'two */} // three'],
    'x.mjs': ['no.md; // one', '/* two */ // three'],
    'x.css': ['a { content: "/* no.md */"; } /* one', 'two */ b {} /* three */'],
    'x.sql': ["SELECT '-- no.md'; -- one", '/* two */ SELECT 1 -- three'],
    'x.sh': ['#!/bin/sh one', 'no.md # two', 'echo no.md#no # three'],
    'x.conf': ['# one', 'no.md; # two', '  # three'],
  };
  for (const [name, lines] of Object.entries(sources)) {
    const words = commentsOf(name, lines.join('\n')).match(/[a-z.]+/g) ?? [];
    const found = words.filter((word) => ['one', 'two', 'three', 'no.md'].includes(word));
    expect([name, ...found]).toEqual([name, 'one', 'two', 'three']);
  }
});

test('files that comments and prose cite are looked for in the folders above, with their headings', () => {
  inFolder((root) => {
    mkdirSync(join(root, 'room/deep'), { recursive: true });
    writeFileSync(join(root, 'top.md'), '# Top\nroom/model.md, gone.md and `not/told.md`');
    writeFileSync(join(root, 'room/model.md'), '# Model\n## How it works');
    writeFileSync(
      join(root, 'room/deep/x.ts'),
      [
        '/** model.md, model.md#how-it-works and model.md §Model: there. */',
        '// top.md and ../../top.md#top: there',
        "const name = 'nowhere.md';",
        '// model.md §2, model.md#gone, top.md#model, planner.md §2, ../top.md, ../../../top.md',
      ].join('\n'),
    );
    writeFileSync(join(root, 'room/x.sql'), '-- gone.md');
    writeFileSync(join(root, 'room/sources.md'), '`deep/x.ts`, `room/x.sql`, `oom/x.sql` and `shallow/x.ts`');
    expect(checkLinks(root)).toEqual({
      files: 5,
      links: 18,
      broken: [
        'room/deep/x.ts: model.md#2',
        'room/deep/x.ts: model.md#gone',
        'room/deep/x.ts: top.md#model',
        'room/deep/x.ts: planner.md#2',
        'room/deep/x.ts: ../../../top.md',
        'room/sources.md: oom/x.sql',
        'room/sources.md: shallow/x.ts',
        'room/x.sql: gone.md',
        'top.md: gone.md',
      ],
    });
  });
});

test('links that lead nowhere are named, others are not', () => {
  inFolder((root) => {
    mkdirSync(join(root, 'sub folder'));
    mkdirSync(join(root, 'node_modules'));
    writeFileSync(join(root, 'node_modules/x.md'), '[no](nowhere.md)');
    writeFileSync(join(root, 'sub folder/b.md'), '# There\n[up](../a.md) [out](../../a.md) [gone](c.md)');
    writeFileSync(
      join(root, 'a.md'),
      '# Here\n[1](#here) [2](#nowhere) [3](sub%20folder/b.md#there) [4](sub%20folder/b.md#here) [5](sub%20folder) [6](https://example.org/x)',
    );
    expect(checkLinks(root)).toEqual({
      files: 2,
      links: 8,
      broken: [
        'a.md: #nowhere',
        'a.md: sub%20folder/b.md#here',
        'sub folder/b.md: ../../a.md',
        'sub folder/b.md: c.md',
      ],
    });
  });
});

function inFolder(test: (root: string) => void): void {
  const root = mkdtempSync(join(tmpdir(), 'sahakarya-links-'));
  try {
    test(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
