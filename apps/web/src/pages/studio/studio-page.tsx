import { useLingui } from '@lingui/react';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { Dialog } from '../../controls/dialog/dialog.tsx';
import { Skeleton } from '../../figures/skeleton/skeleton.tsx';
import { useCountryName, useReader } from '../../language/reader.tsx';
import { PageHead } from '../../page/page-head.tsx';
import { ContextBar } from './context-bar.tsx';
import { DestinationSheet } from './destination/destination-sheet.tsx';
import { OpenDialog } from './files/open-dialog.tsx';
import { saveZip } from './files/save-zip.ts';
import { Notices } from './notices.tsx';
import { useOfflineCopy } from './offline/use-offline-copy.ts';
import { PolicyPanel } from './policy/policy-panel.tsx';
import { CoursesCard } from './results/courses-card.tsx';
import { CoverageCard } from './results/coverage-card.tsx';
import { destinationRows } from './results/destination-rows.ts';
import { DestinationsCard } from './results/destinations-card.tsx';
import { GainsCard } from './results/gains-card.tsx';
import { StockCard } from './results/stock-card.tsx';
import { useHeadline } from './results/use-headline.ts';
import { iso2, worldUrl } from './world/reference-world.ts';
import './studio-page.css';
import type { Opened } from '../../planning/worker/opened.ts';
import { useInTurn } from './use-in-turn.ts';
import { useLate } from './use-late.ts';
import { type Studio, useStudio } from './use-studio.ts';
import { useUndoKeys } from './use-undo-keys.ts';

/** The planner studio: a policy at the side, and what it does. */
export function StudioPage({ search }: { readonly search: string }) {
  const { _ } = useLingui();
  const studio = useStudio(search, worldUrl, (zip) => saveZip(zip, 'sahakarya-plan.zip'));
  const countryName = useCountryName();
  const [isOpenDialog, setOpenDialog] = useState(false);
  const { opened, policy, baseline } = studio.session;
  const names = useMemo(
    () => opened?.destinations.map(({ key, name }) => countryName({ iso2: iso2[key] ?? null, name })) ?? [],
    [opened, countryName],
  );
  useUndoKeys(studio.actions.undo, studio.actions.redo);
  useOfflineCopy(policy?.weeks !== undefined);
  return (
    <div className="page-body studio">
      {opened === undefined || policy?.weeks === undefined || baseline?.weeks === undefined ? (
        <Waiting studio={studio} />
      ) : (
        <Planned
          studio={studio}
          opened={opened}
          names={names}
          onOpen={() => setOpenDialog(true)}
          policy={{ ...policy, weeks: policy.weeks }}
          baseline={{ ...baseline, weeks: baseline.weeks }}
        />
      )}
      {isOpenDialog ? (
        <OpenDialog
          studio={studio}
          names={names}
          onClose={() => {
            setOpenDialog(false);
            studio.actions.closeOutcome();
          }}
        />
      ) : null}
      <PageHead title={_('studio.page.title')} description={_('studio.page.description')} />
    </div>
  );
}

/** Everything in its place before the first plan is there, or why there is none. */
function Waiting({ studio }: { readonly studio: Studio }) {
  const { _ } = useLingui();
  return (
    <>
      <h1>{_('studio.waiting.title')}</h1>
      <p className="studio-lead">{_('studio.lead')}</p>
      <noscript>
        <p className="strip">{_('studio.no-script')}</p>
      </noscript>
      <Notices studio={studio} />
      <div className="studio-columns" aria-busy={studio.session.failure === undefined}>
        <div className="card studio-side">
          <Skeleton shape="line" lines={12} />
        </div>
        <div className="studio-results">
          <div className="card studio-hold">
            <Skeleton shape="chart-middle" />
          </div>
          <div className="card studio-hold">
            <Skeleton shape="map" />
          </div>
        </div>
      </div>
    </>
  );
}

type WithWeeks = Required<Pick<NonNullable<Studio['session']['policy']>, 'coverage' | 'weeks'>> & {
  readonly limits?: Uint8Array;
};

function Planned(props: {
  readonly studio: Studio;
  readonly opened: Opened;
  /** Of destinations in the reader's language, by row. */
  readonly names: readonly string[];
  readonly onOpen: () => void;
  readonly policy: WithWeeks;
  readonly baseline: WithWeeks;
}) {
  const { studio, opened, names, onOpen, policy, baseline } = props;
  const { _ } = useLingui();
  const { origin, base } = useReader();
  const [isPolicyDialog, setPolicyDialog] = useState(false);
  const { session, view } = studio;
  const plans = useMemo(
    () => ({
      plan: policy.weeks,
      baseline: baseline.weeks,
      rows: destinationRows(opened, names, policy.coverage, baseline.coverage),
      limits: policy.limits,
    }),
    [opened, names, policy.coverage, policy.weeks, policy.limits, baseline.coverage, baseline.weeks],
  );
  const [forCoverage = plans, forGains = plans, forCourses = plans, forStock = plans, forTable = plans] =
    useInTurn(plans, 5);
  const asked = session.asked ?? studio;
  const finding = useHeadline(opened, asked.policy, asked.baseline, policy.coverage, baseline.coverage);
  const isAnswered = session.shown === session.run && session.heldAgainst === session.run;
  // Its words are of the policy asked for, its numbers of the one answered: it changes when both are the same.
  const [headline, setHeadline] = useState(finding);
  if (isAnswered && headline !== finding) setHeadline(finding);
  const shown = plans.rows.find(({ key }) => key === view.destination);
  const { actions } = studio;
  // Cards hold links of the whole state: they may wait, so that a click draws the controls alone.
  const hrefOf = useDeferredValue(studio.hrefOf);
  const addressOf = useCallback(
    (card: string) => `${origin}${base}/studio${hrefOf({})}#${card}`,
    [origin, base, hrefOf],
  );
  const cards = { opened, view, actions, hrefOf, addressOf };
  const isOld = useLate(session.shown !== session.run);
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
      <div className="studio-columns">
        <aside className="card studio-side" aria-label={_('studio.policy')}>
          {panel}
        </aside>
        <div className={isOld ? 'studio-results late' : 'studio-results'} aria-busy={isOld}>
          <h1>{headline}</h1>
          <CoverageCard {...cards} plan={forCoverage.plan} baseline={forCoverage.baseline} />
          <GainsCard {...cards} plan={forGains.plan} baseline={forGains.baseline} rows={forGains.rows} />
          <div className="studio-pair">
            <CoursesCard {...cards} plan={forCourses.plan} baseline={forCourses.baseline} />
            <StockCard {...cards} plan={forStock.plan} baseline={forStock.baseline} />
          </div>
          <DestinationsCard {...cards} rows={forTable.rows} limits={forTable.limits} />
          <div className="studio-foot hint">
            {opened.sources.length === 0 ? null : (
              <p>{_('studio.inputs', { sources: opened.sources.join(_('list.separator')) })}</p>
            )}
            <p>{_('studio.courses.counted')}</p>
            <p>{_('studio.stock.note')}</p>
            <p>{_('studio.same-everywhere')}</p>
          </div>
        </div>
      </div>
      {isPolicyDialog ? (
        <Dialog label={_('studio.policy')} className="studio-policy" onClose={() => setPolicyDialog(false)}>
          {panel}
          <form method="dialog">
            <button type="submit" className="button primary">
              {_('studio.policy.see')}
            </button>
          </form>
        </Dialog>
      ) : null}
      {shown === undefined ? null : (
        <DestinationSheet
          opened={opened}
          row={shown}
          names={names}
          explained={studio.explained}
          percent={studio.percent}
          onPercent={actions.setPercent}
          onClose={() => actions.setDestination(undefined)}
        />
      )}
    </>
  );
}
