import { useLingui } from '@lingui/react';
import { type ReactNode, useCallback, useDeferredValue, useMemo, useState } from 'react';
import { Dialog } from '../../controls/dialog/dialog.tsx';
import { useReader } from '../../language/reader.tsx';
import { WholeWords } from '../../language/whole-words.tsx';
import type { PlanPicture } from '../../planning/pictures/pictures.ts';
import { givesNothing } from '../../planning/policy/policy-state.ts';
import type { Opened } from '../../planning/worker/opened.ts';
import { ContextBar } from './context-bar.tsx';
import { DestinationSheet } from './destination/destination-sheet.tsx';
import { useHeadline } from './finding/use-headline.ts';
import { MapHold } from './finding/waiting.tsx';
import { Notices } from './notices.tsx';
import { MoreBelow } from './policy/more-below.tsx';
import { PolicyPanel } from './policy/policy-panel.tsx';
import { PrintedPolicy } from './policy/printed-policy.tsx';
import { CoursesCard } from './results/courses-card.tsx';
import { CoverageCard } from './results/coverage-card.tsx';
import { destinationRows } from './results/destination-rows.ts';
import { DestinationsCard } from './results/destinations-card.tsx';
import { Foot } from './results/foot.tsx';
import { GainsCard } from './results/gains-card.tsx';
import { StockCard } from './results/stock-card.tsx';
import { useInTurn } from './use-in-turn.ts';
import { useLate } from './use-late.ts';
import type { Studio } from './use-studio.ts';
import type { Place } from './world/place-of.ts';

type WithWeeks = Required<Pick<PlanPicture, 'coverage' | 'weeks'>> &
  Pick<PlanPicture, 'limits' | 'oneMilestone'>;

/** The policy at the side, and what it does. */
export function Planned(props: {
  readonly studio: Studio;
  readonly opened: Opened;
  /** Destinations as they are shown, by row, and their names alone. */
  readonly places: readonly Place[];
  readonly names: readonly string[];
  readonly onOpen: () => void;
  readonly policy: WithWeeks;
  readonly baseline: WithWeeks;
}) {
  const { studio, opened, places, names, onOpen, policy, baseline } = props;
  const { _ } = useLingui();
  const [isPolicyDialog, setPolicyDialog] = useState(false);
  const { planning, view } = studio;
  // A card takes over scenario and plan together: one scenario's name never stands over another's figures.
  const plans = useMemo(
    () => ({
      opened,
      plan: policy.weeks,
      baseline: baseline.weeks,
      rows: destinationRows(opened, places, policy.coverage, baseline.coverage),
      limits: policy.limits,
      milestones: policy.coverage.milestones,
    }),
    [opened, places, policy.coverage, policy.weeks, policy.limits, baseline.coverage, baseline.weeks],
  );
  const [forCoverage = plans, forGains, forCourses, forStock, forTable] = useInTurn(plans, 5);
  const asked = planning.asked ?? studio;
  const reached = { plan: policy.coverage, pinned: baseline.coverage };
  const headline = useShownHeadline(planning, useHeadline(opened, asked, reached, plans.rows));
  const shown = plans.rows.find(({ key }) => key === view.destination);
  const { actions } = studio;
  // Cards hold links of the whole state: they may wait, so that a click draws the controls alone.
  const hrefOf = useDeferredValue(studio.hrefOf);
  const addressOf = useAddresses(hrefOf);
  const isFromStart = givesNothing(asked.baseline);
  const cards = { isFromStart, view, actions, hrefOf, addressOf };
  const isOld = useLate(planning.shown !== planning.run);
  const panel = (
    <PolicyPanel
      rules={opened.rules}
      policy={studio.policy}
      onPolicy={actions.setPolicy}
      onRest={actions.settle}
      onReset={actions.reset}
    />
  );
  return (
    <>
      <ContextBar studio={studio} opened={opened} onOpen={onOpen} onPolicy={() => setPolicyDialog(true)} />
      <Notices studio={studio} />
      <PrintedPolicy rules={opened.rules} policy={studio.policy} />
      <div className="studio-columns">
        <aside className="card studio-side" aria-label={_('studio.policy')}>
          {panel}
          <MoreBelow />
        </aside>
        <div className={isOld ? 'studio-results late' : 'studio-results'} aria-busy={isOld}>
          <h1>
            <WholeWords text={headline} />
          </h1>
          <CoverageCard
            {...cards}
            {...forCoverage}
            oneMilestone={forCoverage === plans ? policy.oneMilestone : undefined}
          />
          {forGains ? <GainsCard {...cards} {...forGains} /> : <MapHold />}
          {forCourses && forStock ? (
            <div className="studio-pair">
              <CoursesCard {...cards} {...forCourses} />
              <StockCard {...cards} {...forStock} />
            </div>
          ) : null}
          {forTable ? <DestinationsCard {...cards} {...forTable} /> : null}
          {forTable ? <Foot opened={opened} /> : null}
        </div>
      </div>
      {isPolicyDialog ? <PolicyDialog onClose={() => setPolicyDialog(false)}>{panel}</PolicyDialog> : null}
      {shown === undefined ? null : (
        <DestinationSheet
          opened={opened}
          row={shown}
          names={names}
          explained={studio.explaining.explained}
          withOneMilestone={policy.oneMilestone?.[shown.row]}
          percent={studio.explaining.percent}
          onPercent={studio.explaining.setPercent}
          onClose={() => actions.setDestination(undefined)}
        />
      )}
    </>
  );
}

/** The policy where it has no room at the side. */
function PolicyDialog({ onClose, children }: { readonly onClose: () => void; readonly children: ReactNode }) {
  const { _ } = useLingui();
  return (
    <Dialog label={_('studio.policy')} className="studio-policy" onClose={onClose}>
      {children}
      <form method="dialog">
        <button type="submit" className="button primary">
          {_('studio.policy.see')}
        </button>
      </form>
    </Dialog>
  );
}

/** The full address of a card with the state that it shows. */
function useAddresses(hrefOf: Studio['hrefOf']): (card: string) => string {
  const { origin, base } = useReader();
  return useCallback(
    (card) => {
      // A link to the first state is a bare question mark; an address that is printed needs none.
      const query = hrefOf({});
      return `${origin}${base}/studio${query === '?' ? '' : query}#${card}`;
    },
    [origin, base, hrefOf],
  );
}

/** Its words are of the policy asked for, its numbers of the one answered: it changes when both are the same. */
function useShownHeadline({ shown, heldAgainst, run }: Studio['planning'], finding: string): string {
  const [headline, setHeadline] = useState(finding);
  if (shown === run && heldAgainst === run && headline !== finding) setHeadline(finding);
  return headline;
}
