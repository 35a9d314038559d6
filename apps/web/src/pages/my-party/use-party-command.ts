import { type AnswerOf, ROUTES, type VisitWriteName } from '@sahakarya/contract';
import { useQueryClient } from '@tanstack/react-query';
import { type Command, useCommand } from '../../data/visit/use-command.ts';
import { VISIT_KEY } from '../../data/visit/visit-key.ts';

/**
 * A command of a party. After one's own change the page has its newest version before its people are read anew: what is
 * asked next would be refused as of before, else.
 */
export function usePartyCommand<Name extends VisitWriteName>(name: Name): Command<Name> {
  const client = useQueryClient();
  return useCommand(name, (answer) => {
    const changed = ROUTES.party.answer.safeParse(answer).data?.data;
    if (changed === undefined) return;
    client.setQueriesData<AnswerOf<'party'>>({ queryKey: [...VISIT_KEY, 'party'] }, (shown) =>
      shown?.data.party === changed.party ? { data: { ...shown.data, version: changed.version } } : shown,
    );
  });
}
