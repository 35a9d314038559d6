/**
 * The first day that a report can be about, 'YYYY-MM-DD'. Campaigns against COVID-19 began in December 2020, and so
 * does every series of the reference data; an earlier day is a slip, and one alone would stretch everybody's series.
 */
export const FIRST_DAY = '2020-12-01';
