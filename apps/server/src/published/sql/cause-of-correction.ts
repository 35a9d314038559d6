/** SQL that tells of a row of `correction` why it is there. */
export const CAUSE_OF_CORRECTION = `case when undone then 'undone' when after is null then 'taken-back'
  when before is null then 'told-again' else 'corrected' end`;
