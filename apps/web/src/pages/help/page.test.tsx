import { expect, test } from 'vitest';
import { rendered } from '../../figures/testing/rendered.tsx';
import { page } from './page.tsx';

const operatorHelp = (digits: 'latin' | 'native') =>
  rendered(
    <page.Page path="/help/operator" params={{ role: 'operator' }} query={new URLSearchParams()} />,
    'mr',
    {
      digits,
    },
  );

test('steps are numbered in the digits of the page', () => {
  expect(operatorHelp('native')).toContain('<ol class="prose help-steps native-digits">');
  expect(operatorHelp('latin')).toContain('<ol class="prose help-steps">');
});

test('no line ends within an option', () => {
  const steps = operatorHelp('native').replace(/<pre.*?<\/pre>/s, '');
  const options = steps.match(/--[a-z][a-z-]*/g) ?? [];
  expect(options).toContain('--take-back');
  expect(steps.match(/<bdi class="help-option">--[a-z-]+<\/bdi>/g)).toHaveLength(options.length);
});
