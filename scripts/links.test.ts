import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { anchorsOf, checkLinks, targetsOf } from './links.mjs';

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

test('links that lead nowhere are named, others are not', () => {
  const root = mkdtempSync(join(tmpdir(), 'sahakarya-links-'));
  try {
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
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});
