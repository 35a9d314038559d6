import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ownCommand } from './own-command.ts';

it('quotes what a shell would take apart', () => {
  const words = ['verify', 'my scenario', 'plans/own'];
  const reading = { policy: ['sharing=own', 'weights={"by":"region"}'], asSaved: false };
  expect(ownCommand({ program: 'npx sahakarya' }, words, reading)).toBe(
    `npx sahakarya verify 'my scenario' plans/own --policy sharing=own --policy 'weights={"by":"region"}'`,
  );
});

it('says how the scenario is read', () => {
  expect(ownCommand({ program: 'sahakarya' }, ['check', 'mine'], { policy: [], asSaved: true })).toBe(
    'sahakarya check mine --as-saved',
  );
});

it('comes out of a shell as it went in', () => {
  const word = fc.string({ minLength: 1 }).filter((text) => !text.includes('\0'));
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
      const command = ownCommand({ program: `printf '%s\\0'` }, words);
      const said = execFileSync('sh', ['-c', command], { encoding: 'utf8' });
      expect(said.split('\0').slice(0, -1)).toEqual(words);
    }),
    { numRuns: 20 },
  );
});
