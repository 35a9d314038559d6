import type { Application } from '../application.ts';
import type { Resources } from '../services.ts';

/** How long a contact is said to hold, from the day on which it is asked for: RFC 9116 wants less than a year. */
const HOLDS_DAYS = 180;
const DAY = 86_400_000;

/** Says at the place that RFC 9116 gives whom to tell of a weakness; nothing stands there where no contact was set. */
export function tellSecurityContact(app: Application, { settings: { values }, now }: Resources): void {
  const { SECURITY_CONTACT: contact, PUBLIC_URL: address } = values;
  if (contact === undefined) return;
  app.get('/.well-known/security.txt', async (_request, reply) => {
    const today = Math.floor(now().getTime() / DAY) * DAY;
    const lines = [
      `Contact: ${contact}`,
      `Expires: ${new Date(today + HOLDS_DAYS * DAY).toISOString()}`,
      'Preferred-Languages: en',
      ...(address === undefined ? [] : [`Canonical: ${address}/.well-known/security.txt`]),
    ];
    return reply
      .header('cache-control', 'public, max-age=3600')
      .type('text/plain; charset=utf-8')
      .send(`${lines.join('\n')}\n`);
  });
}
