import { expect, test } from 'vitest';
import { rendered } from '../../figures/testing/rendered.tsx';
import type { Language } from '../../language/languages.ts';
import { page } from './page.tsx';

const operatorHelp = (digits: 'latin' | 'native', language: Language = 'mr') =>
  rendered(
    <page.Page path="/help/operator" params={{ role: 'operator' }} query={new URLSearchParams()} />,
    language,
    { digits },
  );

test('steps are numbered in the digits of the page', () => {
  expect(operatorHelp('native')).toContain('<ol class="prose help-steps native-digits">');
  expect(operatorHelp('latin')).toContain('<ol class="prose help-steps">');
});

test('commands and options are code, left to right, each with what is typed behind it', () => {
  const typed = (language: 'en' | 'ar') =>
    Array.from(
      operatorHelp('native', language).matchAll(
        /<bdi dir="ltr"><code class="help-typed">([^<]*)<\/code><\/bdi>/g,
      ),
      ([, command]) => command,
    ).sort();
  expect(typed('en')).toEqual([
    '--dry-run',
    '--only-new',
    '--partly',
    '--take-back',
    '--undo ID',
    '--with-impossible',
    'npm start',
    'sahakarya admin invite EMAIL',
    'sahakarya admin recover EMAIL',
    'sahakarya backup FILE',
    'sahakarya config',
    'sahakarya doctor',
    'sahakarya import owid FILE',
    'sahakarya imports',
    'sahakarya restore FILE',
  ]);
  expect(typed('ar')).toEqual(typed('en'));
});
