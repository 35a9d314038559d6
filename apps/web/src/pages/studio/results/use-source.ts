import { useLingui } from '@lingui/react';
import type { FileOrigin } from '../../../figures/data-table/csv-of.ts';
import type { CardSource } from '../../../figures/figure-card/card-state.ts';
import type { Opened } from '../../../planning/worker/opened.ts';
import { useScenarioTitle } from '../world/use-scenario-title.ts';

/** What the files of the studio's figures say of them: the scenario that the plan was made from, and its licences. */
export function fileOriginOf({ name, licenses }: Opened): FileOrigin {
  return { sources: [name], licences: [licenses.join(', ')] };
}

/** Where the figures of the studio come from: the plan, and the data of its scenario. */
export function useSources(opened: Opened): readonly CardSource[] {
  const { _ } = useLingui();
  const scenario = useScenarioTitle(opened);
  return [{ text: _(opened.isOwn ? 'studio.source.own' : 'studio.source', { scenario }) }];
}
