import { VIOLATIONS } from '@sahakarya/planner';
import { FAULTS, parseScenario } from '@sahakarya/scenario';
import { describe, expect, it } from 'vitest';
import { ENGLISH, inEnglish } from '../testing/english.ts';

/** An apostrophe would quote in the pages' texts. */
const written = (text: string) => text.replaceAll("'", '’');

describe('faults in the pages', () => {
  it('say in English what the command line says', () => {
    for (const [code, { says, mend }] of Object.entries(FAULTS)) {
      expect(ENGLISH.get(`fault.${code}`)).toBe(written(says));
      expect(ENGLISH.get(`fault.${code}.mend`)).toBe(written(mend));
    }
    for (const [code, says] of Object.entries(VIOLATIONS))
      expect(ENGLISH.get(`fault.plan.${code}`)).toBe(written(says));
  });

  it('are filled with the parameters of the fault', () => {
    const lots = 'lot,product,doses,available,expires,holder\nA,X,1.5,2021-08-02,2021-01-01,\n';
    const read = parseScenario(new Map([['lots.csv', new TextEncoder().encode(lots)]]));
    if (read.ok) throw new Error('the scenario has faults');
    for (const { code, parameters, says, mend } of read.faults)
      expect([inEnglish(`fault.${code}`, parameters), inEnglish(`fault.${code}.mend`, parameters)]).toEqual([
        written(says),
        written(mend),
      ]);
  });

  it('have no text of a fault that is gone', () => {
    const known = new Set([
      ...Object.keys(FAULTS).flatMap((code) => [`fault.${code}`, `fault.${code}.mend`]),
      ...Object.keys(VIOLATIONS).map((code) => `fault.plan.${code}`),
      'fault.plan.figure',
      'fault.plan.nothing',
    ]);
    expect([...ENGLISH.keys()].filter((id) => id.startsWith('fault.') && !known.has(id))).toEqual([]);
  });
});
