import { expect, test } from 'vitest';
import { rendered } from '../../figures/testing/rendered.tsx';
import { type PolicyState, UNCHANGED } from '../../planning/policy/policy-state.ts';
import { OPENED } from './testing/small-studio.ts';
import { useReadme } from './use-readme.ts';

function Readme({ policy = UNCHANGED }: { readonly policy?: PolicyState }) {
  return useReadme('Mpox\nround', OPENED, policy);
}

test.each(['en', 'mr', 'ar'] as const)('in %s a plan says how to verify it', (language) => {
  const readme = rendered(<Readme />, language);
  expect(readme).toMatch(/^# Mpox round\n\n/);
  expect(readme).toContain('\n    sahakarya verify scenario plan\n');
  expect(readme).toContain('\n    npx sahakarya verify PATH/scenario PATH/plan\n');
  expect(readme).toContain('plan/');
  expect(readme).not.toContain('studio.readme');
});

test('a plan of changed rules or figures says each of them, and that it is no longer the scenario as it was', () => {
  const surplus: PolicyState = { ...UNCHANGED, sharing: 'surplus', boosterPause: true };
  const rules = rendered(<Readme policy={surplus} />);
  expect(rules).toMatch(/^# Mpox round\n\n/);
  expect(rules).toContain(
    '- Sharing: Holders come first with their own lots and share what they cannot use.',
  );
  const changed = rendered(
    <Readme
      policy={{
        ...surplus,
        weights: { LIC: 200 },
        supply: { all: 50, of: {} },
        stop: { producer: 'Moderna', fromWeek: 8, weeks: 12 },
      }}
    />,
  );
  expect(changed).toMatch(/^# Mpox round \(changed here\)\n\n/);
  expect(changed).toContain('- Booster pause: On\n');
  expect(changed).toContain('- Supply: × 0.5\n');
  expect(changed).toContain('- A producer stops: Moderna, From week 8, 12 weeks');
  expect(changed).toMatch(/- Weight by income group \(.+\): 2\n/);
});
