import { describe, expect, test } from 'vitest';
import { findRoute, NOT_FOUND } from '../../app/routes.ts';
import { oneForm } from './one-form.ts';

const formOf = (address: string) => {
  const [path = '', search = ''] = address.split('?');
  const { route } = findRoute(path, new URLSearchParams(search));
  return oneForm(route, new URLSearchParams(search)).toString();
};

describe('however an address writes it, a page has one key', () => {
  test.each([
    ['/', '/?utm_source=x', '/?day=2021-08-04', '/?day=yesterday', '/?page=1&sort=-people', '/?find=&x[]=1'],
    ['/?day=2021-05-02&group=LIC', '/?group=LIC&day=2021-05-02', '/?day=2021-05-02&group=LIC&group=HIC&n=3'],
    ['/destinations/IND', '/destinations/IND?page=0&day=2021-13-45&x=1'],
    ['/figures/groups?groups=table', '/figures/groups?a=1&groups=table&coverage=pie'],
    ['/sources', '/sources?day=2021-05-02', '/sources?anything'],
    ['/studio', '/studio?utm_source=x', '/studio?page=1', '/studio?sort=gain'],
    ['/studio?target=120&sharing=stock', '/studio?sharing=stock&x=1&target=120'],
  ])('%s', (first, ...others) => {
    for (const other of others) expect(formOf(other), other).toBe(formOf(first));
  });

  test('and another page another one', () => {
    const addresses = [
      '/',
      '/?day=2021-05-02',
      '/?reading=revised',
      '/?find=ind',
      '/?page=2',
      '/?coverage=table',
    ];
    expect(new Set(addresses.map(formOf)).size).toBe(addresses.length);
  });

  test('what the studio does not understand stays, since the page names it', () => {
    expect(formOf('/studio?x=1&target=many&sort=gain.up')).toBe('sort=gain.up&target=many');
  });
});

test.each(['/figures/nothing', '/embed/nothing', '/help/nobody', '/studio/x', '/wp-login.php'])(
  '%s is no page of its own',
  (path) => {
    expect(findRoute(path, new URLSearchParams()).route).toBe(NOT_FOUND);
  },
);
