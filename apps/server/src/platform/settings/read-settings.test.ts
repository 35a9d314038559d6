import { existsSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nearestName } from './nearest-name.ts';
import { aboutSetting, isSecret, publicUrl, readSettings, SETTING_NAMES } from './read-settings.ts';

describe('settings', () => {
  it('hold without any', () => {
    const { values, origins, dataFolder } = readSettings({ HOME: '/root', PATH: '/bin' });
    expect(values).toMatchObject({
      PORT: 8321,
      HOST: '127.0.0.1',
      TRUST_PROXY: false,
      SAHAKARYA_LOG_LEVEL: 'info',
    });
    expect([...origins.values()].every((origin) => origin === 'default')).toBe(true);
    expect(isAbsolute(dataFolder) && dataFolder.endsWith('.data')).toBe(true);
    expect(existsSync(join(dataFolder, '..', 'package-lock.json'))).toBe(true);
  });

  it('come from the command line, else the environment, and say so', () => {
    const { values, origins } = readSettings(
      { PORT: '80', HOST: '::', SAHAKARYA_CONNECTIONS: '' },
      { PORT: '0' },
    );
    expect([values.PORT, values.HOST, values.SAHAKARYA_CONNECTIONS]).toEqual([0, '::', 10]);
    expect(['PORT', 'HOST', 'SAHAKARYA_CONNECTIONS'].map((name) => origins.get(name as 'PORT'))).toEqual([
      'command line',
      'environment',
      'default',
    ]);
  });

  it.each([
    [{ SAHAKARYA_DTA: '/x' }, 'unknown-setting', { name: 'SAHAKARYA_DTA', nearest: 'SAHAKARYA_DATA' }],
    [{ SAHAKARYA_LOGLEVEL: 'x' }, 'unknown-setting', { nearest: 'SAHAKARYA_LOG_LEVEL' }],
    [{ PORT: '99999' }, 'bad-setting', { name: 'PORT', value: '"99999"', mend: 'Give at most 65535' }],
    [{ PORT: '-1' }, 'bad-setting', { mend: 'Give a whole number from 0 to 65535' }],
    [{ PUBLIC_URL: 'vaccines.example.org' }, 'bad-setting', { name: 'PUBLIC_URL' }],
    [{ TRUST_PROXY: 'everybody' }, 'bad-setting', { name: 'TRUST_PROXY' }],
    [{ TRUST_PROXY: 'abc' }, 'bad-setting', { name: 'TRUST_PROXY' }],
    [{ TRUST_PROXY: '10.0.0.1/33' }, 'bad-setting', { name: 'TRUST_PROXY' }],
    [{ TRUST_PROXY: '10.0.0.1,' }, 'bad-setting', { name: 'TRUST_PROXY' }],
    [{ TRUST_PROXY: '0' }, 'bad-setting', { name: 'TRUST_PROXY' }],
    [{ SAHAKARYA_LOG_LEVEL: 'loud' }, 'bad-setting', { name: 'SAHAKARYA_LOG_LEVEL' }],
    [
      { DATABASE_URL: 'mysql://u:hunter2@h/d' },
      'bad-setting',
      { name: 'DATABASE_URL', value: 'what it is set to (not shown here)' },
    ],
  ])('%j are refused', (environment, code, parameters) => {
    let fault: unknown;
    try {
      readSettings(environment);
    } catch (error) {
      fault = error;
    }
    expect(fault).toMatchObject({ code, parameters });
    expect(JSON.stringify(fault)).not.toContain('hunter2');
  });

  it.each([
    ['off', false],
    ['2', 2],
    ['loopback', ['loopback']],
    ['10.0.0.1, 10.1.0.0/16,::1', ['10.0.0.1', '10.1.0.0/16', '::1']],
  ])('trust proxies %s', (text, trusted) => {
    expect(readSettings({ TRUST_PROXY: text }).values.TRUST_PROXY).toEqual(trusted);
  });

  it('each say what they are, and passwords are known as such', () => {
    for (const name of SETTING_NAMES) expect(aboutSetting(name).length).toBeGreaterThan(15);
    expect(SETTING_NAMES.filter(isSecret)).toEqual([
      'DATABASE_URL',
      'DATABASE_OWNER_URL',
      'SAHAKARYA_MAIL_URL',
      'SAHAKARYA_METRICS_TOKEN',
    ]);
  });

  it('give the address for readers', () => {
    expect(publicUrl(readSettings({}), 80)).toBe('http://localhost:80');
    expect(publicUrl(readSettings({ PUBLIC_URL: 'https://vaccines.example.org/' }), 80)).toBe(
      'https://vaccines.example.org',
    );
  });

  it('find no likeness where there is none', () => {
    expect(nearestName('SAHAKARYA_SOMETHING_ELSE', SETTING_NAMES)).toBeUndefined();
  });
});
