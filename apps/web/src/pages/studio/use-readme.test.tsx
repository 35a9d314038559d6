import { expect, test } from 'vitest';
import { rendered } from '../../figures/testing/rendered.tsx';
import { useReadme } from './use-readme.ts';

function Readme() {
  return useReadme('Mpox\nround');
}

test.each(['en', 'mr', 'ar'] as const)('in %s a plan says how to verify it', (language) => {
  const readme = rendered(<Readme />, language);
  expect(readme).toMatch(/^# Mpox round\n\n/);
  expect(readme).toContain('\n    sahakarya verify scenario plan\n');
  expect(readme).toContain('\n    npx sahakarya verify PATH/scenario PATH/plan\n');
  expect(readme).toContain('plan/');
  expect(readme).not.toContain('studio.readme');
});
