import { chmodSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runIn, temporaryFolder } from '../testing/recording-terminal.ts';

it.each([[['serve']], [['backup', 'all.tar']], [['import', 'owid', 'notes.txt']], [['token', '--list']]])(
  '%j makes no database in a folder of others, and leaves its mode',
  async (words) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'notes.txt'), 'x');
    chmodSync(folder, 0o1777);
    const { code, out, err } = await runIn(folder, [...words, '--data', '.']);
    expect([code, out]).toEqual([4, '']);
    expect(err.replace(/\s+/g, ' ')).toBe(
      `The folder ${folder} cannot be the data folder: notes.txt lies in it, and no data of this program. ` +
        `Name a new or empty folder with SAHAKARYA_DATA, such as ${folder}/sahakarya. `,
    );
    expect(statSync(folder).mode & 0o7777).toBe(0o1777);
    expect(readdirSync(folder)).toEqual(['notes.txt']);
  },
);
