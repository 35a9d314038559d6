/**
 * What may be meant and mostly is a slip: a scenario with it is read and planned, and whoever reads it is told. Said as
 * faults are, in the same table.
 */
export const NOTICES = {
  'many-doses-given': {
    says: 'more than {most} doses for each of its people ({people})',
    mend: 'check both figures: with so many it is given nothing more',
  },
  'large-population': {
    says: 'more than {most} people: no country has so many',
    mend: 'check the figure',
  },
  'large-capacity': {
    says: 'more doses in a week than it has people ({people})',
    mend: 'check both figures: as it stands, capacity never holds it back',
  },
  'large-lot': {
    says: 'more than {most} doses for each of all people ({people})',
    mend: 'check the figure',
  },
  'large-target': {
    says: 'more than {most} doses for each person',
    mend: 'write doses per 100 people, such as 140',
  },
  'no-target': {
    says: 'with a target of 0 nobody gets a dose of others',
    mend: 'write doses per 100 people, such as 140',
  },
  'one-milestone': {
    says: 'the plan has one milestone alone, at its end (its weeks: {weeks})',
    mend: 'write fewer weeks; where one milestone is meant, write {weeks}',
  },
  'no-capacity': {
    says: 'a place without capacity in any week gets nothing',
    mend: 'write the doses that it can give in a week, unless it can give none',
  },
  'no-doses': { says: 'the lot has no doses', mend: 'write how many it has, or take the row out' },
  'accepts-nothing': {
    says: 'acceptance.csv has no row for it, so that it accepts no product and gets nothing',
    mend: 'add a row there for each product that it accepts',
  },
  'lead-too-long': {
    says: 'the plan is over before a shipment arrives there (its weeks: {weeks})',
    mend: 'write fewer weeks, or plan for longer',
  },
  'lot-expired': {
    says: 'the lot expires before the plan begins ({start})',
    mend: 'check the year',
  },
  'lot-too-late': {
    says: 'the lot becomes available after the plan ends ({end})',
    mend: 'check the year',
  },
  'week-passed-over': {
    says: 'the plan has fewer weeks ({weeks}), and the first one is 0: the row is passed over',
    mend: 'write at most {most}, or take the row out',
  },
  'similar-holder': {
    says: 'no destination, and so a holder of another kind',
    mend: 'did you mean {key}? Write it so',
  },
  'misnamed-group': {
    says: 'a group of its own, apart from {group}',
    mend: 'did you mean {group}? Write it so',
  },
  'weight-of-nobody': {
    says: 'no destination has this in its column {column}: the weight counts for nobody',
    mend: 'write one of: {values}',
  },
} as const;
