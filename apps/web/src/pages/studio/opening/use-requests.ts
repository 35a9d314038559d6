import { type RefObject, useCallback, useRef } from 'react';
import { fetchFile } from '../../../data/fetch-file.ts';
import type { EditedCell } from '../../../planning/worker/edited-cell.ts';
import type { PlannerClient } from '../../../planning/worker/planner-client.ts';
import type { Chosen } from '../files/read-chosen.ts';
import { FIRST_WORLD, isWorldName, type WorldName } from '../world/worlds.ts';
import type { Asked } from './heard-of.ts';
import { readKept } from './kept-scenario.ts';

interface RequestsOptions {
  readonly worldUrls: Readonly<Record<WorldName, string>>;
  readonly ask: PlannerClient['ask'];
  /** Called when something is asked for. */
  readonly onBegin: () => void;
  /** Called where this browser doesn't keep a scenario that is asked for; undefined: nothing is missing any more. */
  readonly onLost: (scenario: string | undefined) => void;
  /** Called where the world can't be had. */
  readonly onFailure: (reason: string) => void;
}

/** What can be asked to be opened; all stay the same as long as the page is there. */
export interface Requests {
  /** The last of them. */
  readonly asked: RefObject<Asked>;
  readonly world: (name: WorldName, fitsPolicy: boolean) => void;
  /** What an address names: a scenario that is kept here, or a reference world. */
  readonly follow: (scenario: string | undefined) => void;
  /** What the reader chose, as soon as it is read: that may take seconds. */
  readonly open: (reading: Promise<Chosen>) => void;
  readonly openAsSaved: () => void;
  /** @param own what the scenario is called now */
  readonly edit: (cells: readonly EditedCell[], own: string) => void;
}

/** @param options its functions are the same as long as the page is there */
export function useRequests({ worldUrls, ask, onBegin, onLost, onFailure }: RequestsOptions): Requests {
  const asked = useRef<Asked>({ request: 0, what: 'world', fitsPolicy: true });
  const begin = useCallback(
    (next: Omit<Asked, 'request'>) => {
      asked.current = { ...next, request: asked.current.request + 1 };
      onBegin();
      return asked.current.request;
    },
    [onBegin],
  );
  const world = useCallback(
    (name: WorldName, fitsPolicy: boolean) => {
      const request = begin({ what: 'world', fitsPolicy });
      fetchWorld(worldUrls[name]).then(
        (bytes) => {
          if (asked.current.request === request)
            ask({ kind: 'open', request, source: { kind: 'zip', bytes } }, [bytes.buffer]);
        },
        (error: unknown) => onFailure(error instanceof Error ? error.message : String(error)),
      );
    },
    [worldUrls, ask, onFailure, begin],
  );
  const follow = useCallback(
    (scenario: string | undefined) => {
      onLost(undefined);
      if (scenario === undefined) return world(FIRST_WORLD, true);
      const request = begin({ what: 'kept', scenario, fitsPolicy: true });
      void readKept().then((kept) => {
        if (asked.current.request !== request) return;
        if (kept?.name === scenario) {
          const { own, files, cells } = kept;
          const changed = cells === undefined ? {} : { cells };
          asked.current = { ...asked.current, own };
          ask({ kind: 'open', request, source: { kind: 'files', files }, own, ...changed });
          return;
        }
        if (isWorldName(scenario)) return world(scenario, true);
        onLost(scenario);
        world(FIRST_WORLD, false);
      });
    },
    [ask, begin, onLost, world],
  );
  return { asked, world, follow, ...useChosen(ask, asked, begin) };
}

function useChosen(
  ask: PlannerClient['ask'],
  asked: RefObject<Asked>,
  begin: (next: Omit<Asked, 'request'>) => number,
): Pick<Requests, 'open' | 'openAsSaved' | 'edit'> {
  const last = useRef<Chosen>(undefined);
  const open = useCallback(
    (reading: Promise<Chosen>) => {
      const request = begin({ what: 'chosen', fitsPolicy: false });
      const openRead = (chosen: Chosen) => {
        if (asked.current.request !== request) return;
        last.current = chosen;
        asked.current = { ...asked.current, own: chosen.own };
        ask({ kind: 'open', request, ...chosen });
      };
      reading.then(openRead, () => openRead(NOT_READABLE));
    },
    [ask, asked, begin],
  );
  const openAsSaved = useCallback(() => {
    if (last.current === undefined) return;
    const { source, own } = last.current;
    const request = begin({ what: 'chosen', own, fitsPolicy: false });
    ask({ kind: 'open', request, source, own, asSaved: true });
  }, [ask, begin]);
  const edit = useCallback(
    (cells: readonly EditedCell[], own: string) =>
      ask({ kind: 'edit', request: begin({ what: 'edited', own, fitsPolicy: true }), own, cells }),
    [ask, begin],
  );
  return { open, openAsSaved, edit };
}

/** A file that was moved or changed since it was chosen, or that nobody may read. */
const NOT_READABLE: Chosen = { own: '', source: { kind: 'unreadable', problem: 'not-readable' } };

async function fetchWorld(url: string): Promise<Uint8Array> {
  const answer = await fetchFile(url);
  return new Uint8Array(await answer.arrayBuffer());
}
