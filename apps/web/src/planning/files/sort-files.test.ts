import { gzipSync } from 'node:zlib';
import { faultText, mostBytes } from '@sahakarya/scenario';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { checkSum } from './check-sum.ts';
import { allRead, DAMAGED, type FileContent, isTooLarge, TOO_LARGE } from './file-content.ts';
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

  it('come with those that a scenario was meant to have under another name, and without any others', () => {
    const { scenario, plan } = sortFiles(
      named('a/lots.csv', 'a/Earmarks.csv', 'a/acceptance (1).csv', 'a/capacity.csv.csv', 'a/lots2.csv'),
    );
    expect(paths(scenario)).toEqual([
      'a/lots.csv',
      'a/Earmarks.csv',
      'a/acceptance (1).csv',
      'a/capacity.csv.csv',
    ]);
    expect(plan).toBeUndefined();
    expect(paths(sortFiles(named('Destinations.csv', 'Lots.csv')).scenario)).toHaveLength(2);
  });

  it('are nobody’s to choose between where several are as high', () => {
    expect(sortFiles(named('a/lots.csv', 'b/lots.csv', 'b/policy.json'))).toEqual({ several: true });
    expect(sortFiles(named('lots.csv', 'one/coverage.csv', 'two/coverage.csv'))).toEqual({ several: true });
  });

  it('may be neither', () => {
    expect(sortFiles(named('notes.txt', 'datapackage.json'))).toEqual({});
  });
});

describe('a ZIP', () => {
  it('with a file of one name twice is not read, whichever was meant', () => {
    const bytes = zipSync({
      'a/lots.csv': strToU8('lot\n'),
      'b/lots.csv': strToU8('lot\n1\n'),
      'b/note': strToU8(''),
    });
    const same = Buffer.from(
      Buffer.from(bytes).toString('latin1').replaceAll('b/lots.csv', 'a/lots.csv'),
      'latin1',
    );
    expect(unzip(new Uint8Array(same))).toEqual({ ok: false, problem: 'file-twice' });
    const others = Buffer.from(
      Buffer.from(bytes).toString('latin1').replaceAll('lots.csv', 'note.txt'),
      'latin1',
    );
    expect(unzip(new Uint8Array(others))).toMatchObject({ ok: true });
  });

  it('gives back what was packed, and the same bytes each time', () => {
    const folders = { plan: new Map([['coverage.csv', 'a,b\n1,é\n']]) };
    const bytes = zip(folders);
    expect(zip(folders)).toEqual(bytes);
    const packed = new TextEncoder().encode('a,b\n1,é\n');
    expect(unzip(bytes)).toEqual({ ok: true, files: new Map([['plan/coverage.csv', packed]]) });
  });

  it('has its files read up to the size that the command line reads', () => {
    const most = 'x'.repeat(mostBytes('policy.json'));
    const read = (policy: string) => unzip(zip({ scenario: new Map([['policy.json', policy]]) }));
    expect(read(most)).toMatchObject({ ok: true, files: { size: 1 } });
    expect(read(most)).not.toEqual({ ok: true, files: new Map([['scenario/policy.json', TOO_LARGE]]) });
    expect(read(`${most}x`)).toEqual({ ok: true, files: new Map([['scenario/policy.json', TOO_LARGE]]) });
  });

  it('that is too large itself was not read, and says so', () => {
    expect(unzip(TOO_LARGE)).toEqual({ ok: false, problem: 'zip-too-large' });
  });

  it('whose files come to too much when they are unpacked is not unpacked; nor is a single one that is too large', () => {
    const names = ['coverage.csv', 'administrations.csv', 'shipments.csv'];
    /** A ZIP of small tables, each of which says that it is as large as that. */
    const claiming = (size: number) => {
      const bytes = zip({ plan: new Map(names.map((name) => [name, 'a,b\n'])) });
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      for (let at = 0; at < bytes.length - 4; at++)
        if (view.getUint32(at) === CENTRAL_ENTRY) view.setUint32(at + ORIGINAL_SIZE, size, true);
      return unzip(bytes);
    };
    expect(claiming(mostBytes('coverage.csv'))).toEqual({ ok: false, problem: 'zip-too-large' });
    expect(claiming(512 * 1024 * 1024 + 1)).toEqual({
      ok: true,
      files: new Map(names.map((name) => [`plan/${name}`, TOO_LARGE])),
    });
  });

  it('has each file held against its check sum: one with another byte is damaged, also where it is not packed', () => {
    const text = 'destination,doses_given\nSAL,1200000\n';
    const names = ['scenario/lots.csv', 'scenario/destinations.csv', 'notes.txt'];
    const bytes = zipSync(Object.fromEntries(names.map((name) => [name, strToU8(text)])), { level: 0 });
    const whole = unzip(bytes);
    expect(whole.ok && [...whole.files]).toEqual(names.slice(0, 2).map((name) => [name, strToU8(text)]));
    const at = Buffer.from(bytes).indexOf('1200000', Buffer.from(bytes).indexOf('destinations.csv'));
    bytes[at] = '9'.charCodeAt(0);
    const other = unzip(bytes);
    expect(other.ok && [...other.files]).toEqual([
      ['scenario/lots.csv', strToU8(text)],
      ['scenario/destinations.csv', DAMAGED],
    ]);
  });

  it('has a file that inflates to more than it says: damaged, and the others are read', () => {
    const lies = zipSync({ 'lots.csv': new Uint8Array(2 ** 21), 'policy.json': strToU8('{}') });
    const view = new DataView(lies.buffer, lies.byteOffset, lies.byteLength);
    const entry = Buffer.from(lies).indexOf('PK\x01\x02');
    view.setUint32(entry + ORIGINAL_SIZE, 100, true);
    const read = unzip(lies);
    expect(read.ok && [...read.files]).toEqual([
      ['lots.csv', DAMAGED],
      ['policy.json', strToU8('{}')],
    ]);
  });

  it('has check sums that an independent program makes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        // The last eight bytes of gzip are CRC-32 and length (RFC 1952).
        const packed = gzipSync(bytes);
        expect(checkSum(bytes)).toBe(packed.readUInt32LE(packed.length - 8));
      }),
    );
  });

  it('that is none says so', () => {
    expect(unzip(new TextEncoder().encode('no zip'))).toEqual({ ok: false, problem: 'not-a-zip' });
  });
});

describe('a file that is too large', () => {
  it('is known by its name and size: what people write has a megabyte, what programs write 256', () => {
    expect(isTooLarge('mine/policy.json', 2 ** 20)).toBe(false);
    expect(isTooLarge('mine/policy.json', 2 ** 20 + 1)).toBe(true);
    expect(isTooLarge('lots.csv', 2 ** 28)).toBe(false);
    expect(isTooLarge('lots.csv', 2 ** 28 + 1)).toBe(true);
  });

  it('is a fault as the command line tells it; without one, all are read', () => {
    const lots = new Uint8Array([1]);
    const files = new Map<string, FileContent>([
      ['lots.csv', lots],
      ['policy.json', TOO_LARGE],
    ]);
    const read = allRead(files);
    expect(read.ok ? [] : read.faults.map(({ code, file, parameters }) => [code, file, parameters])).toEqual([
      ['file-too-large', 'policy.json', { most: 1 }],
    ]);
    const damaged = allRead(new Map<string, FileContent>([['lots.csv', DAMAGED]]));
    expect(damaged.ok ? [] : damaged.faults.map(faultText)).toEqual([
      'lots.csv: the file in this ZIP is damaged: its check sum differs; pack the folder anew, or download the ZIP again',
    ]);
    expect(allRead(new Map([['lots.csv', lots]]))).toEqual({
      ok: true,
      value: new Map([['lots.csv', lots]]),
    });
  });
});
