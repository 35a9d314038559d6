import type { Message } from '@sahakarya/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { visitWrites } from '../../../data/visit/visit-client.ts';
import { VISIT_KEY } from '../../../data/visit/visit-key.ts';

/** Keeps for the reader up to which message a talk was in sight. One that does not get through goes with the next. */
export function useMarkRead(talk: string, seenUpTo: Message | undefined): void {
  const client = useQueryClient();
  const marked = useRef('');
  const until = seenUpTo?.at ?? '';
  useEffect(() => {
    if (until <= marked.current) return;
    marked.current = until;
    visitWrites.markTalkRead({ talk }, { until }).then(
      () => client.invalidateQueries({ queryKey: [...VISIT_KEY, 'talks'] }),
      () => {
        marked.current = '';
      },
    );
  }, [client, talk, until]);
}
