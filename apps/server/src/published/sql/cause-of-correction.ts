/**
 * SQL that tells of a row of `correction` why it is there. What a file takes back may give way to the figure of another
 * publisher, so it is asked of the file's report: few take anything back, and an index has these.
 */
export const CAUSE_OF_CORRECTION = `case when undone then 'undone' when after is null or exists (
    select from report where taken_back is not null and report.destination = correction.destination
      and report.day = correction.day and report.import = correction.import and measure = any(taken_back)
  ) then 'taken-back' when before is null then 'told-again' else 'corrected' end`;
