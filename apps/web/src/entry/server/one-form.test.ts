import { describe, expect, test } from 'vitest';
import { findPage } from '../../app/find-page.ts';
import { loadPageCode } from '../../app/page-code.ts';
import { NOT_FOUND } from '../../app/pages.ts';

const formOf = async (address: string) => {
  const [path = '', search = ''] = address.split('?');
  const query = new URLSearchParams(search);
  const page = await loadPageCode(findPage(path, query).row);
  return (page.oneForm?.(query) ?? new URLSearchParams()).toString();
};

describe('however an address writes it, a page has one key', () => {
  test.each([
    ['/', '/?utm_source=x', '/?page=1&sort=-people', '/?find=&x[]=1'],
    ['/?day=2021-05-02&group=LIC', '/?group=LIC&day=2021-05-02', '/?day=2021-05-02&group=LIC&group=HIC&n=3'],
    // What isn't understood is named by the page, whatever it is.
    ['/?day=yesterday', '/?day=2021-02-30', '/?x=1&day=!'],
    ['/destinations/IND', '/destinations/IND?page=1&day=&x=1'],
    ['/destinations/IND?page=0&day=x', '/destinations/IND?page=1e3&day=2021-13-45&x=1'],
    ['/figures/groups?groups=table&coverage=globe', '/figures/groups?a=1&groups=table&coverage=pie'],
    ['/sources', '/sources?day=2021-05-02', '/sources?anything'],
    ['/studio', '/studio?utm_source=x', '/studio?page=1', '/studio?sort=gain'],
    ['/studio?target=120&sharing=stock', '/studio?sharing=stock&x=1&target=120'],
  ])('%s', async (first, ...others) => {
    for (const other of others) expect(await formOf(other), other).toBe(await formOf(first));
  });

  test('and another page another one', async () => {
    const addresses = [
      '/',
      '/?day=yesterday',
      '/?day=2021-05-02',
      '/?day=2021-08-04',
      '/?reading=revised',
      '/?find=ind',
      '/?page=2',
      '/?coverage=table',
    ];
    expect(new Set(await Promise.all(addresses.map(formOf))).size).toBe(addresses.length);
  });

  test('what the studio does not understand stays, since the page names it', async () => {
    expect(await formOf('/studio?x=1&target=many&sort=gain.up')).toBe('sort=gain.up&target=many');
  });
});

test.each(['/figures/nothing', '/embed/nothing', '/help/nobody', '/studio/x', '/wp-login.php'])(
  '%s is no page of its own',
  (path) => {
    expect(findPage(path, new URLSearchParams()).row).toBe(NOT_FOUND);
  },
);
