import { describe, expect, it } from 'vitest';
import { sortFiles } from './sort-files.ts';
import { unzip, zip } from './zip.ts';

const named = (...paths: string[]) => new Map(paths.map((path) => [path, path]));
const paths = (folder: ReadonlyMap<string, string> | undefined) => folder && [...folder.values()];

/** What an entry of a ZIP's list of contents begins with, and where in it the size of the unpacked file stands. */
const CENTRAL_ENTRY = 0x504b0102;
const ORIGINAL_SIZE = 24;

describe('files that were chosen', () => {
  it('are a scenario, a plan or both, wherever they lie', () => {
    const { scenario, plan } = sortFiles(
      named(
        'mine/readme.txt',
        'mine/scenario/lots.csv',
        'mine/scenario/datapackage.json',
        'mine/plan/coverage.csv',
      ),
    );
    expect(paths(scenario)).toEqual(['mine/scenario/lots.csv', 'mine/scenario/datapackage.json']);
    expect(paths(plan)).toEqual(['mine/plan/coverage.csv']);
  });

  it('are taken from the uppermost folder that has some', () => {
    const { scenario, plan } = sortFiles(named('a/old/policy.json', 'policy.json', 'lots.csv'));
    expect(paths(scenario)).toEqual(['policy.json', 'lots.csv']);
    expect(plan).toBeUndefined();
  });

  it('may be neither', () => {
    expect(sortFiles(named('notes.txt', 'datapackage.json'))).toEqual({});
  });
});

describe('a ZIP', () => {
  it('gives back what was packed, and the same bytes each time', () => {
    const folders = { plan: new Map([['coverage.csv', 'a,b\n1,é\n']]) };
    const bytes = zip(folders);
    expect(zip(folders)).toEqual(bytes);
    const read = unzip(bytes);
    expect(read.ok && new TextDecoder().decode(read.files.get('plan/coverage.csv'))).toBe('a,b\n1,é\n');
  });

  it('that is too large when it is unpacked is not unpacked', () => {
    const bytes = zip({ plan: new Map([['coverage.csv', 'a,b\n']]) });
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const entry = bytes.findIndex((_, at) => at < bytes.length - 4 && view.getUint32(at) === CENTRAL_ENTRY);
    view.setUint32(entry + ORIGINAL_SIZE, 512 * 1024 * 1024 + 1, true);
    expect(unzip(bytes)).toEqual({ ok: false, problem: 'zip-too-large' });
  });

  it('that is none says so', () => {
    expect(unzip(new TextEncoder().encode('no zip'))).toEqual({ ok: false, problem: 'not-a-zip' });
  });
});
