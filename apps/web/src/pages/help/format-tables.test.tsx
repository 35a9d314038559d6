import { SCENARIO_TABLES } from '@sahakarya/scenario';
import { expect, test } from 'vitest';
import { rendered } from '../../figures/testing/rendered.tsx';
import { FormatTables } from './format-tables.tsx';

test.each(['en', 'fr', 'zh'] as const)(
  'in %s every table and column of the schema has its meaning',
  (language) => {
    const html = rendered(<FormatTables />, language);
    for (const [table, { fields }] of Object.entries(SCENARIO_TABLES)) {
      expect(html).toContain(`<code>${table}.csv</code>`);
      for (const { name } of fields) expect(html).toContain(`<code>${name}</code>`);
    }
    // A text that is missing stands there by its id.
    expect(html).not.toContain('help.format.');
  },
);
