/**
 * SQL that is true of a row by week, or by day, unless it is one of the reading `known` of which nobody knows what was
 * known, or after what stands: weeks end with the last report that does, and breaks of a series, by day, with the day
 * on which the last one became known. Without an import that stands nothing more was known than what was published.
 * Of weeks before, answers as known give what was published, and files that hold all readings have that alone.
 */
export const isOfItsReading = (week: 'week' | 'day') => `(reading <> 'known' or exists (
  select from reported_weeks
  where (published is null
    or imports_known_from is not null and ${week} >= greatest(published, imports_known_from)
      and ${week === 'day' ? 'imports_about_from is not null' : 'true'})
    and ${week} <= ${week === 'day' ? 'last_known' : 'last_day'}))`;
