import { type AnswerOf, ROUTES, type VisitWriteName } from '@sahakarya/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { type Command, useCommand } from '../../data/visit/use-command.ts';
import { VISIT_KEY } from '../../data/visit/visit-key.ts';

/**
 * A command of a party. Where somebody has changed it meanwhile, the page has its newest version then. After one's own
 * change it has it before its people are read anew: what is asked next would be refused as of before, else.
 */
export function usePartyCommand<Name extends VisitWriteName>(name: Name): Command<Name> {
  const client = useQueryClient();
  const command = useCommand(name, (answer) => {
    const changed = ROUTES.party.answer.safeParse(answer).data?.data;
    if (changed === undefined) return;
    client.setQueriesData<AnswerOf<'party'>>({ queryKey: [...VISIT_KEY, 'party'] }, (shown) =>
      shown?.data.party === changed.party ? { data: { ...shown.data, version: changed.version } } : shown,
    );
  });
  const { refusal } = command;
  useEffect(() => {
    if (refusal?.code === 'changed-meanwhile') void client.invalidateQueries({ queryKey: VISIT_KEY });
  }, [refusal, client]);
  return command;
}
