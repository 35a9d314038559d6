import type { VisitWriteName } from '@sahakarya/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { type Command, useCommand } from '../../data/visit/use-command.ts';
import { VISIT_KEY } from '../../data/visit/visit-key.ts';

/** A command of a party. Where somebody has changed it meanwhile, the page has its newest version then. */
export function usePartyCommand<Name extends VisitWriteName>(name: Name): Command<Name> {
  const client = useQueryClient();
  const command = useCommand(name);
  const { refusal } = command;
  useEffect(() => {
    if (refusal?.code === 'changed-meanwhile') void client.invalidateQueries({ queryKey: VISIT_KEY });
  }, [refusal, client]);
  return command;
}
