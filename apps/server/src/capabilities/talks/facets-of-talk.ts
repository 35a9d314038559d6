import type { HistoryValue, TalkHistoryField } from '@sahakarya/contract';
import type { Talk } from '@sahakarya/exchange';
import type { Facet, Of } from '../../published/history/changed-fields.ts';
import { codes, moment } from '../../published/history/values.ts';

/** A talk, field by field, as its parties see it; its subject opened. */
export function facetsOfTalk({
  state,
  subject,
  parties,
  additions,
  auditors,
}: Talk): Facet<TalkHistoryField>[] {
  return [
    facet('state', {}, codes([state])),
    facet('subject', {}, { type: 'words', words: subject }),
    ...Object.entries(parties).flatMap(([party, { since, until }]) => [
      facet('seat_since', { party }, moment(since)),
      ...(until === undefined ? [] : [facet('seat_until', { party }, moment(until))]),
    ]),
    ...Object.entries(additions).flatMap(([party, { agreed, until }]) => [
      facet('agreed', { party }, { type: 'parties', parties: [...agreed] }),
      facet('agreed_until', { party }, moment(until)),
    ]),
    ...auditors.map(({ party, namedBy, until }) =>
      facet('auditor_until', { party, named_by: namedBy }, moment(until)),
    ),
  ];
}

function facet(field: TalkHistoryField, of: Of, value: HistoryValue): Facet<TalkHistoryField> {
  return { field, of, value, isWithheld: false };
}
