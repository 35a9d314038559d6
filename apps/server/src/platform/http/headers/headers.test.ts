import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { smallApplication } from '../testing/small-application.ts';

const app = await smallApplication();
const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers });

describe('headers', () => {
  it('tell a browser to trust nothing but this server', async () => {
    const { headers } = await get('/api/v1/nowhere');
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'permissions-policy': expect.stringContaining(
        'publickey-credentials-create=(), publickey-credentials-get=()',
      ),
    });
    expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self';");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['strict-transport-security']).toBeUndefined();
    const secure = await smallApplication({ settings: { PUBLIC_URL: 'https://vaccines.example.org' } });
    const { headers: behindTls } = await secure.inject({ url: '/healthz' });
    expect(behindTls['strict-transport-security']).toMatch(/^max-age=\d{8}/);
  });

  it('admit nothing from elsewhere but what the page on security names with its reason', async () => {
    const { headers } = await get('/api/v1/nowhere');
    const directives = String(headers['content-security-policy']).split('; ');
    const admitted = directives
      .map((directive) => directive.split(' '))
      .map(([name = '', ...sources]) => ({
        name,
        others: sources.filter((one) => !/^'(self|none)'$/.test(one)),
      }))
      .filter(({ others }) => others.length > 0);
    const security = readFileSync(new URL('../../../../../../SECURITY.md', import.meta.url), 'utf8');
    const [reasons = ''] = /^- \*\*Pages\*\*.*(?:\n {2}.*)*/m.exec(security) ?? [];
    const named = (pattern: RegExp) => [...new Set(reasons.match(pattern))].sort();
    expect(named(/[a-z]+-src/g)).toEqual(admitted.map(({ name }) => name).sort());
    expect(named(/(?<=`)[a-z]+:(?=`)/g)).toEqual(
      [...new Set(admitted.flatMap(({ others }) => others))].sort(),
    );
  });

  it('take a request id from a trusted proxy alone, and only a safe one', async () => {
    const id = async (given: string, trusting?: string) => {
      const answering =
        trusting === undefined ? app : await smallApplication({ settings: { TRUST_PROXY: trusting } });
      const answer = await answering.inject({ url: '/healthz', headers: { 'x-request-id': given } });
      return answer.headers['x-request-id'];
    };
    expect(await id('from-proxy-1')).not.toBe('from-proxy-1');
    expect(await id('from-proxy-1', '1')).toBe('from-proxy-1');
    expect(await id('x" injected', '1')).toMatch(/^[\w-]{36}$/);
  });
});
