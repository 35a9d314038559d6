import { describe, expect, it } from 'vitest';
import { threeDestinations } from '../judge/three-destinations.ts';
import type { Model } from '../model.ts';
import type { Administrations } from '../plan.ts';
import { checkCertificate } from './certificate/certificate.ts';
import { certify } from './certify.ts';

/** The example of README.md: a lot of 10 doses, A with 10 people and B with 20, room for all in one week. */
const model: Model = {
  ...threeDestinations,
  weeks: 1,
  milestones: Int32Array.of(1),
  policy: { ...threeDestinations.policy, shelfLifeOnArrivalWeeks: 0 },
  destinations: {
    count: 2,
    population: Float64Array.of(10, 20),
    weightMillionths: Float64Array.of(1_000_000, 1_000_000),
    given: Float64Array.of(0, 0),
    leadWeeks: Int32Array.of(0, 0),
    capacity: Float64Array.of(50, 50),
    storage: Float64Array.of(Infinity, Infinity),
  },
  lots: {
    count: 1,
    product: Int32Array.of(0),
    doses: Float64Array.of(10),
    firstWeek: Int32Array.of(0),
    lastWeek: Int32Array.of(0),
    holder: Int32Array.of(-1),
    earmark: Int32Array.of(-1),
  },
};

describe('certify', () => {
  it('proves that 4 and 6 doses are right', () => {
    const certificate = certify(model, given(4, 6));
    expect(certificate).toEqual({
      milestones: [
        {
          levels: Int32Array.of(1),
          destinationLabels: Int32Array.of(0, 0),
          lotLabels: Int32Array.of(0),
          fullWeeks: {
            count: 0,
            destination: Int32Array.of(),
            week: Int32Array.of(),
            label: Int32Array.of(),
          },
        },
      ],
    });
    if ('code' in certificate) expect.fail(certificate.code);
    expect(checkCertificate(model, given(4, 6), certificate)).toEqual([]);
    expect(checkCertificate(model, given(5, 5), certificate)).toEqual([
      { code: 'certificate_last', milestone: 0, destination: 0 },
    ]);
  });

  it('names the dose that should be passed on, or is left', () => {
    expect(certify(model, given(5, 5))).toEqual({
      code: 'dose_due_later',
      milestone: 0,
      from: 0,
      destination: 1,
    });
    expect(certify(model, given(3, 7))).toEqual({
      code: 'dose_due_later',
      milestone: 0,
      from: 1,
      destination: 0,
    });
    expect(certify(model, given(4, 5))).toEqual({ code: 'dose_left', milestone: 0, lot: 0, destination: 1 });
  });
});

function given(a: number, b: number): Administrations {
  return {
    count: 2,
    lot: Int32Array.of(0, 0),
    destination: Int32Array.of(0, 1),
    week: Int32Array.of(0, 0),
    doses: Float64Array.of(a, b),
  };
}
