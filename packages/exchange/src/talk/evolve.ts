import type { Instant } from '@sahakarya/vocabulary';
import type { Happened } from '../command/happened.ts';
import type { TalkEvent } from './events.ts';
import type { Talk } from './talk.ts';

/** A talk after what happened to it. No rule stands here. */
export function evolveTalk(talk: Talk | undefined, { event, at }: Happened<TalkEvent>): Talk {
  if (event.kind === 'begun') {
    const parties = Object.fromEntries(event.parties.map((key) => [key, { since: at }]));
    return { state: 'open', subject: event.subject, parties, additions: {}, auditors: [] };
  }
  if (talk === undefined) throw new RangeError(`a talk begins with being begun, not ${event.kind}`);
  return happenedTo(talk, event, at);
}

function happenedTo(talk: Talk, event: Exclude<TalkEvent, { kind: 'begun' }>, at: Instant): Talk {
  switch (event.kind) {
    case 'party-asked-for': {
      const addition = { agreed: [event.by], until: event.until };
      return { ...talk, additions: { ...talk.additions, [event.party]: addition } };
    }
    case 'agreed-to': {
      const addition = talk.additions[event.party];
      if (addition === undefined) return talk;
      const agreed = [...addition.agreed, event.by];
      return { ...talk, additions: { ...talk.additions, [event.party]: { ...addition, agreed } } };
    }
    case 'party-added': {
      const { [event.party]: _added, ...additions } = talk.additions;
      return { ...talk, additions, parties: { ...talk.parties, [event.party]: { since: at } } };
    }
    case 'party-left': {
      const seat = talk.parties[event.party] ?? { since: at };
      return { ...talk, parties: { ...talk.parties, [event.party]: { ...seat, until: at } } };
    }
    case 'closed':
      return { ...talk, state: 'closed', additions: {} };
    case 'reopened':
      return { ...talk, state: 'open' };
    case 'auditor-named': {
      const named = { party: event.auditor, namedBy: event.by, until: event.until };
      return { ...talk, auditors: [...withoutAuditor(talk, event), named] };
    }
    case 'auditor-ended':
      return { ...talk, auditors: withoutAuditor(talk, event) };
  }
}

function withoutAuditor(
  { auditors }: Talk,
  { auditor, by }: Pick<Extract<TalkEvent, { kind: 'auditor-ended' }>, 'auditor' | 'by'>,
): Talk['auditors'] {
  return auditors.filter(({ party, namedBy }) => party !== auditor || namedBy !== by);
}
