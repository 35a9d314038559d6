import { expect, test } from 'vitest';
import { TOO_LARGE } from '../../../planning/files/file-content.ts';
import { readFile, readFolder } from './read-chosen.ts';

/** A file of a chosen folder, as browsers give it. */
function chosen(path: string, content: string): File {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return Object.assign(new File([content], name), { webkitRelativePath: path.includes('/') ? path : '' });
}

/** A file of which nothing is there but its size: reading it fails. */
function sized(path: string, size: number): File {
  const file = chosen(path, '');
  Object.defineProperty(file, 'size', { value: size });
  Object.defineProperty(file, 'arrayBuffer', { value: () => Promise.reject(new Error('it was read')) });
  return file;
}

test('of a folder, the files of scenarios and plans are read, by their paths', async () => {
  const read = await readFolder([
    chosen('mine/lots.csv', 'a'),
    chosen('mine/photo.jpg', 'b'),
    chosen('policy.json', '{}'),
  ]);
  const bytes = (text: string) => new TextEncoder().encode(text);
  const files = new Map([
    ['mine/lots.csv', bytes('a')],
    ['policy.json', bytes('{}')],
  ]);
  expect(read).toEqual({ own: 'mine', source: { kind: 'files', files } });
});

test('what is too large is not read', async () => {
  const { source } = await readFolder([
    sized('mine/lots.csv', 2 ** 28 + 1),
    sized('mine/policy.json', 2 ** 20 + 1),
  ]);
  expect(source).toEqual({
    kind: 'files',
    files: new Map([
      ['mine/lots.csv', TOO_LARGE],
      ['mine/policy.json', TOO_LARGE],
    ]),
  });
  expect(await readFile(sized('plan.zip', 2 ** 29 + 1))).toEqual({
    own: 'plan.zip',
    source: { kind: 'zip', bytes: TOO_LARGE },
  });
  expect(await readFile(chosen('plan.zip', 'PK'))).toMatchObject({
    source: { kind: 'zip', bytes: new Uint8Array([80, 75]) },
  });
});

test('a table alone goes by its name', async () => {
  expect(await readFile(chosen('My lots.csv', 'lot;doses'))).toEqual({
    own: 'My lots.csv',
    source: { kind: 'files', files: new Map([['My lots.csv', new Uint8Array()]]) },
  });
});
