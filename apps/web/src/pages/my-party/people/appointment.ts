import { Role, type WrittenOf } from '@sahakarya/contract';
import { endOfDay, localDay } from '../../../table/local-day.ts';
import type { Colleague } from '../desk.ts';

/** What somebody is to be at a party, as it is being written: a day, or none. */
export interface AppointmentDraft {
  readonly role: Colleague['role'];
  readonly isAdministrator: boolean;
  readonly until: string;
}

export const NEW_APPOINTMENT: AppointmentDraft = { role: 'officer', isAdministrator: false, until: '' };

export function draftOfAppointment(one: Colleague): AppointmentDraft {
  const { role, is_administrator, until } = one;
  return { role, isAdministrator: is_administrator, until: until === null ? '' : localDay(until) };
}

export function appointmentOf(draft: AppointmentDraft): WrittenOf<'changeRole'>['appointment'] {
  const { role, isAdministrator, until } = draft;
  return {
    role,
    is_administrator: isAdministrator,
    ...(until === '' ? {} : { until: endOfDay(until) }),
  };
}

export function roleOf(value: string): Colleague['role'] {
  return Role.parse(value);
}
