import type { Instant } from '@sahakarya/vocabulary';
import type { PersonId } from '../command/ids.ts';
import type { PartyEvent } from '../party/events.ts';

const YEAR = 365 * 86_400_000;

/** What an event was done by whom, and when. */
export interface Recorded {
  readonly event: PartyEvent;
  readonly at: Instant;
  readonly by: PersonId | undefined;
}

/**
 * An independent judge of a party's people: it reads the record from its beginning each time, with none of the rules'
 * code.
 */
export class LedgerOfPeople {
  readonly #record: readonly Recorded[];

  constructor(record: readonly Recorded[]) {
    this.#record = record;
  }

  /** People who belong without end and administer. */
  lastingAdministrators(): string[] {
    return this.#people().filter((one) => {
      const place = this.#lastPlace(one);
      return place?.isAdministrator === true && place.until === undefined && this.#hasJoined(one);
    });
  }

  /** Belongs, or did within a year before a moment. */
  belongedLately(one: PersonId, at: Instant): boolean {
    const left = this.#lastTime(one, ['removed', 'left', 'refused']);
    return this.#people().includes(one) || (left !== undefined && at < left + YEAR);
  }

  /** Somebody else has said that this person signs, since the person last became a signatory or was handed a link. */
  maySign(one: PersonId): boolean {
    if (!this.#people().includes(one) || this.#lastPlace(one)?.role !== 'signatory') return false;
    const confirmed = this.#record.findLastIndex(
      ({ event, by }) => event.kind === 'signatory-confirmed' && event.person === one && by !== one,
    );
    return confirmed > this.#beganToSign(one);
  }

  /** After which the person was a signatory without a break, by a link that nobody else could have used. */
  #beganToSign(one: PersonId): number {
    let role: string | undefined;
    let since = -1;
    this.#record.forEach(({ event }, place) => {
      const before = role;
      if (event.kind === 'invited' && event.person === one) [role, since] = [event.role, place];
      if (event.kind === 'role-changed' && event.person === one) role = event.role;
      if (event.kind === 'administrator-appointed' && event.person === one) since = place;
      if (event.kind === 'link-handed-on' && event.person === one) since = place;
      if (role === 'signatory' && before !== 'signatory') since = place;
    });
    return since;
  }

  #people(): PersonId[] {
    const people = new Set<PersonId>();
    for (const { event } of this.#record) {
      if (event.kind === 'asked') people.add(event.by);
      if (event.kind === 'invited' || event.kind === 'administrator-appointed') people.add(event.person);
      if (event.kind === 'removed') people.delete(event.person);
      if (event.kind === 'left' || event.kind === 'refused') people.clear();
    }
    return [...people];
  }

  #lastPlace(one: PersonId): { role: string; isAdministrator: boolean; until?: Instant } | undefined {
    let place: { role: string; isAdministrator: boolean; until?: Instant } | undefined;
    for (const { event } of this.#record) {
      if (event.kind === 'asked' && event.by === one) place = { role: 'officer', isAdministrator: true };
      if ((event.kind === 'invited' || event.kind === 'role-changed') && event.person === one) {
        const { role, isAdministrator, until } = event;
        place = until === undefined ? { role, isAdministrator } : { role, isAdministrator, until };
      }
      if (event.kind === 'administrator-appointed' && event.person === one)
        place = { role: place?.role ?? 'officer', isAdministrator: true };
      const isGone = event.kind === 'removed' && event.person === one;
      if (isGone || event.kind === 'left' || event.kind === 'refused') place = undefined;
    }
    return place;
  }

  #hasJoined(one: PersonId): boolean {
    const came = this.#record.findLastIndex(
      ({ event }) =>
        (event.kind === 'asked' && event.by === one) || (event.kind === 'joined' && event.person === one),
    );
    const went = this.#record.findLastIndex(
      ({ event }) =>
        (event.kind === 'removed' && event.person === one) ||
        event.kind === 'left' ||
        event.kind === 'refused',
    );
    return came > went;
  }

  #lastTime(one: PersonId, kinds: readonly PartyEvent['kind'][]): Instant | undefined {
    return this.#record.findLast(
      ({ event }, place) =>
        kinds.includes(event.kind) &&
        (event.kind === 'removed' ? event.person === one : true) &&
        new LedgerOfPeople(this.#record.slice(0, place)).#people().includes(one) &&
        new LedgerOfPeople(this.#record.slice(0, place)).#hasJoined(one),
    )?.at;
  }
}
