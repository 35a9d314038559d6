import type { Message } from '@sahakarya/contract';
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';

/** Room below the last line in which it still counts as seen, px. */
const NEARLY = 24;

export interface Place {
  readonly log: RefObject<HTMLDivElement | null>;
  /** Stands below the last message, and above the foot. */
  readonly end: RefObject<HTMLDivElement | null>;
  readonly foot: RefObject<HTMLDivElement | null>;
  /** The newest message that has been in sight. */
  readonly seenUpTo: Message | undefined;
  /** How many of others came since, out of sight. */
  readonly unseen: number;
  readonly toEnd: () => void;
  /** Does something that puts messages above those in sight, and leaves these where they are. */
  readonly keeping: (deed: () => Promise<void>) => Promise<void>;
}

/**
 * Where the reader is in a talk. Who is at its end stays there when more is said; who reads further up stays where
 * they are. The foot floats above the window's lower edge, so the end is in sight when it is not below the foot.
 */
export function usePlace(messages: readonly Message[], person: string): Place {
  const log = useRef<HTMLDivElement>(null);
  const end = useRef<HTMLDivElement>(null);
  const foot = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  const held = useRef<{ readonly id: string; readonly top: number }>(undefined);
  const [seenId, setSeenId] = useState<string>();
  const newest = messages.at(-1)?.message;

  useLayoutEffect(() => {
    const { current } = held;
    if (current !== undefined && messages[0]?.message !== current.id) {
      const top = topOf(log, current.id) ?? current.top;
      window.scrollBy(0, top - current.top);
      held.current = undefined;
    } else if (isAtEnd.current) goToEnd(end, foot);
  }, [messages]);

  useEffect(() => {
    const look = () => {
      isAtEnd.current = below(end, foot) <= NEARLY;
      if (isAtEnd.current && document.visibilityState === 'visible') setSeenId(newest);
    };
    look();
    const grown = new ResizeObserver(() => {
      if (isAtEnd.current) goToEnd(end, foot);
    });
    if (foot.current !== null) grown.observe(foot.current);
    window.addEventListener('scroll', look, { passive: true });
    window.addEventListener('resize', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      grown.disconnect();
      window.removeEventListener('scroll', look);
      window.removeEventListener('resize', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, [newest]);

  const seen = messages.findIndex(({ message }) => message === seenId);
  return {
    ...{ log, end, foot },
    toEnd: () => {
      isAtEnd.current = true;
      goToEnd(end, foot);
    },
    seenUpTo: messages[seen],
    unseen: messages.slice(seen + 1).filter((message) => message.person !== person).length,
    keeping: async (deed) => {
      const id = messages[0]?.message;
      const top = id === undefined ? undefined : topOf(log, id);
      if (id !== undefined && top !== undefined) held.current = { id, top };
      log.current?.focus({ preventScroll: true });
      await deed();
    },
  };
}

type Part = RefObject<HTMLDivElement | null>;

/** How far the end of the talk lies below the upper edge of the foot, px. */
function below(end: Part, foot: Part): number {
  return (end.current?.getBoundingClientRect().top ?? 0) - (foot.current?.getBoundingClientRect().top ?? 0);
}

function goToEnd(end: Part, foot: Part): void {
  const way = below(end, foot);
  if (way > 0) window.scrollBy(0, way);
}

/** Where a message begins in the window, below the ruler of its day. */
function topOf(log: Part, id: string): number | undefined {
  return log.current?.querySelector(`[data-message="${id}"] > article`)?.getBoundingClientRect().top;
}
