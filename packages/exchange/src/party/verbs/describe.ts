import { type Decision, type Fault, happens } from '../../command/decision.ts';
import type { PartyEvent } from '../events.ts';
import { DISCLOSURES, type Disclosure, PAGE_FIELDS, type PageField, type PartyPage } from '../party.ts';

export type DescribeCode = 'wider-than-default';

/** Says anew what stands on a party's page. An owner may narrow who reads a field, and never widen it. */
export function describe(input: { readonly page: PartyPage }): Decision<PartyEvent, DescribeCode> {
  const faults = Object.entries(input.page.withheld).flatMap(([field, disclosure]) =>
    isPageField(field) && isWider(disclosure, PAGE_FIELDS[field]) ? [wider(field)] : [],
  );
  return faults.length > 0 ? { faults } : happens<PartyEvent>({ kind: 'described', page: input.page });
}

function isPageField(field: string): field is PageField {
  return Object.hasOwn(PAGE_FIELDS, field);
}

function isWider(one: Disclosure, other: Disclosure): boolean {
  return DISCLOSURES.indexOf(one) < DISCLOSURES.indexOf(other);
}

function wider(field: PageField): Fault<DescribeCode> {
  return {
    code: 'wider-than-default',
    path: ['page', 'withheld', field],
    params: { least: PAGE_FIELDS[field] },
  };
}
