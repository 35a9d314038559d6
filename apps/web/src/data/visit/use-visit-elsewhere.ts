import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { forgetWho } from './forget-who.ts';
import { isSomebodyHere, onVisitElsewhere } from './visit-hint.ts';
import { VISIT_KEY } from './visit-key.ts';

/** Forgets on this page what was answered to whoever was here, when they have gone or changed at another one. */
export function useVisitElsewhere(): void {
  const client = useQueryClient();
  useEffect(
    () =>
      onVisitElsewhere(() => {
        if (isSomebodyHere()) void client.resetQueries({ queryKey: VISIT_KEY });
        else forgetWho(client);
      }),
    [client],
  );
}
