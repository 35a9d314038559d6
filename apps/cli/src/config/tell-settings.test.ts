import { expect, it } from 'vitest';
import { runIn, temporaryFolder } from '../testing/recording-terminal.ts';

it('shows what holds and where it comes from, and no password', async () => {
  const environment = { HOST: '0.0.0.0', DATABASE_URL: 'postgresql://app:hunter2@db/sahakarya' };
  const { code, out } = await runIn(temporaryFolder(), ['config', '--port', '80'], { environment });
  expect(code).toBe(0);
  expect(out).toMatch(/^PORT: 80, from the command line$/m);
  expect(out).toMatch(/^HOST: 0\.0\.0\.0, from the environment$/m);
  expect(out).toMatch(/^SAHAKARYA_LOG_LEVEL: info, as it is without any setting$/m);
  expect(out).toMatch(/^DATABASE_URL: \(set, not shown\), from the environment$/m);
  expect(out).toMatch(/^PUBLIC_URL: not set/m);
  expect(out).not.toContain('hunter2');
  for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
});

it('gives the same to programs', async () => {
  const environment = { SAHAKARYA_METRICS_TOKEN: 'hunter2hunter2hunter2', TRUST_PROXY: '10.0.0.1,::1' };
  const { code, out } = await runIn('/srv', ['config', '--data', 'there', '--json'], { environment });
  const said = JSON.parse(out);
  expect([code, said.ok, said.data_folder]).toEqual([0, true, '/srv/there']);
  const row = (name: string) => said.settings.find((one: { name: string }) => one.name === name);
  expect(row('TRUST_PROXY')).toMatchObject({ value: '10.0.0.1,::1', origin: 'environment' });
  expect(row('DATABASE_URL')).toMatchObject({ value: null, origin: 'default' });
  expect(out).not.toContain('hunter2');
});

it('refuses what is no setting, and names the one that was meant', async () => {
  const environment = { SAHAKARYA_CONNECTION: '5' };
  const { code, err } = await runIn(temporaryFolder(), ['config'], { environment });
  expect(code).toBe(4);
  expect(err).toBe(
    'There is no setting SAHAKARYA_CONNECTION.\n' +
      'Did you mean SAHAKARYA_CONNECTIONS? "sahakarya config" lists all.\n',
  );
});

it('refuses a value that cannot be, also as a document', async () => {
  const { code, out } = await runIn(temporaryFolder(), ['config', '--port', 'many', '--json']);
  expect([code, JSON.parse(out)]).toEqual([
    4,
    {
      command: 'config',
      ok: false,
      code: 'bad-setting',
      message: 'PORT cannot be "many"',
      mend: 'Give a whole number from 0 to 65535',
      parameters: { name: 'PORT', value: '"many"', mend: 'Give a whole number from 0 to 65535' },
    },
  ]);
});
