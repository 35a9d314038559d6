import type { Services } from '../../platform/http/services.ts';
import type { Passwords } from './passwords/hash-password.ts';

/** What the deeds of people use. */
export interface PeopleServices extends Pick<Services, 'database' | 'keys' | 'now'> {
  readonly passwords: Passwords;
}
