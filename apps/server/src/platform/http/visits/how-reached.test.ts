import { expect, test } from 'vitest';
import { howReached } from './how-reached.ts';

const reached = (host: string, localPort: number) =>
  howReached(
    { headers: { host }, socket: { remoteAddress: '127.0.0.1', localPort } },
    { PUBLIC_URL: undefined },
  );

test('on its own machine it is reached at the port on which it listens, through a tunnel of the same one, and at no other', () => {
  for (const host of ['localhost:8321', '127.0.0.1:8321', '[::1]:8321'])
    expect(reached(host, 8321)).toEqual({ by: 'loopback', origin: `http://${host}` });
  expect(reached('localhost', 80)).toEqual({ by: 'loopback', origin: 'http://localhost' });
  for (const host of ['localhost:9000', 'localhost', '[::1]', '127.0.0.1:83210'])
    expect(reached(host, 8321), host).toBeUndefined();
});
