import { useLingui } from '@lingui/react';
import type { Sharing } from '@sahakarya/planner';
import { isMendedAsSaved } from '@sahakarya/scenario';
import { Chip } from '../../../figures/chip/chip.tsx';
import { useGap } from '../../../language/reader.tsx';
import type { OpenOutcome, PlanVerdict } from '../../../planning/worker/messages.ts';
import type { Opened } from '../../../planning/worker/opened.ts';
import { FaultList } from './fault-list.tsx';
import { RemarkList } from './remark-list.tsx';
import { useFindings } from './use-findings.ts';
import { Wrong } from './wrong.tsx';
import './open-report.css';

const UNREADABLE = {
  'not-a-zip': 'studio.open.not-a-zip',
  'zip-too-large': 'studio.open.zip-too-large',
  'nothing-in-it': 'studio.open.nothing-in-it',
  'file-twice': 'studio.open.file-twice',
  'several-folders': 'studio.open.several-folders',
  'single-table': 'studio.open.single-table',
  'not-readable': 'studio.open.not-readable',
  'not-a-workbook': 'studio.open.not-a-workbook',
  'workbook-too-large': 'studio.open.workbook-too-large',
} as const;

const SHARING = {
  own: 'studio.sharing.own',
  surplus: 'studio.sharing.surplus',
  pooled: 'studio.sharing.pooled',
} as const;

/** What was found in the files that were opened. */
export function OpenReport(props: {
  readonly outcome: OpenOutcome;
  /** Faults name files, and a workbook has sheets. */
  readonly isWorkbook?: boolean;
  readonly opened: Opened;
  readonly names: readonly string[];
  readonly onSharing: (sharing: Sharing) => void;
  readonly onAsSaved: () => void;
}) {
  const { outcome, isWorkbook = false, onSharing, onAsSaved } = props;
  const { _ } = useLingui();
  if (outcome.kind === 'unreadable') return <Wrong>{_(UNREADABLE[outcome.problem])}</Wrong>;
  const { scenario, plan } = outcome;
  return (
    <>
      {scenario === undefined ? null : scenario.ok ? (
        <>
          <p>{_('studio.open.opened', { title: scenario.value.title })}</p>
          <RemarkList remarks={scenario.value.remarks} />
        </>
      ) : (
        <>
          <Wrong>{_('studio.open.faults', { count: scenario.count })}</Wrong>
          {scenario.faults.some(isMendedAsSaved) ? (
            <p className="studio-as-saved">
              {_('studio.open.as-saved')}
              <button type="button" className="button" onClick={onAsSaved}>
                {_('studio.open.as-saved.do')}
              </button>
            </p>
          ) : null}
          <FaultList label={_('studio.open.faults', { count: scenario.count })} faults={scenario.faults} />
          {isWorkbook ? <p className="hint">{_('studio.open.sheets')}</p> : null}
          {scenario.count > scenario.faults.length ? (
            <p className="hint">{_('studio.open.first', { shown: scenario.faults.length })}</p>
          ) : null}
        </>
      )}
      {plan === undefined ? null : (
        <VerdictReport verdict={plan} {...judgedBy(outcome, props)} onSharing={onSharing} />
      )}
    </>
  );
}

/** A plan is judged by the scenario that came with it, which the page shows a moment later; else by the one at hand. */
function judgedBy(
  { scenario }: Extract<OpenOutcome, { kind: 'read' }>,
  atHand: Pick<VerdictProps, 'opened' | 'names'>,
): Pick<VerdictProps, 'opened' | 'names'> {
  if (scenario?.ok !== true) return { opened: atHand.opened, names: atHand.names };
  return { opened: scenario.value, names: scenario.value.destinations.map(({ name }) => name) };
}

interface VerdictProps {
  readonly verdict: PlanVerdict;
  readonly opened: Opened;
  readonly names: readonly string[];
  readonly onSharing: (sharing: Sharing) => void;
}

function VerdictReport(props: VerdictProps) {
  const { verdict } = props;
  const { _ } = useLingui();
  if (verdict.kind === 'holds')
    return (
      <p>
        <Chip look="done">{_('studio.verified')}</Chip>{' '}
        {_('studio.plan.holds', { notShipped: verdict.notShipped })}
      </p>
    );
  const title = _('studio.plan.fails', { count: verdict.count });
  return (
    <>
      <p className="studio-wrong">{title}</p>
      {verdict.kind === 'faulty' ? (
        <FaultList label={title} faults={verdict.faults} />
      ) : (
        <Findings {...props} verdict={verdict} title={title} />
      )}
    </>
  );
}

/** What does not hold, with what would help; what its data package says wrongly stands in a table below. */
function Findings(
  props: VerdictProps & {
    readonly verdict: Extract<PlanVerdict, { kind: 'fails' }>;
    readonly title: string;
  },
) {
  const { verdict, opened, names, onSharing, title } = props;
  const { _ } = useLingui();
  const say = useFindings(opened, names);
  const faults = verdict.findings.flatMap((finding) => (finding.kind === 'fault' ? [finding.fault] : []));
  const wrong = verdict.findings.filter((finding) => finding.kind !== 'fault');
  return (
    <>
      {wrong.length === 0 ? null : verdict.sharing === undefined ? (
        <p>{_('studio.plan.same-policy')}</p>
      ) : (
        <SharingHint sharing={verdict.sharing} onSharing={onSharing} />
      )}
      {wrong.length === 0 ? null : (
        <ul className="studio-findings">
          {[...new Set(wrong.map(say))].map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      {faults.length === 0 ? null : <FaultList label={title} faults={faults} />}
    </>
  );
}

function SharingHint({
  sharing,
  onSharing,
}: {
  readonly sharing: Sharing;
  readonly onSharing: (sharing: Sharing) => void;
}) {
  const { _ } = useLingui();
  const gap = useGap();
  return (
    <p>
      {_('studio.plan.other-sharing', { sharing: _(SHARING[sharing]) })}
      {gap}
      <button type="button" className="link-button" onClick={() => onSharing(sharing)}>
        {_('studio.plan.take-sharing', { sharing: _(SHARING[sharing]) })}
      </button>
    </p>
  );
}
