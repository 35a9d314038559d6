import { useLingui } from '@lingui/react';
import { PartyKind } from '@sahakarya/contract';
import { NEWS_EVERY_MS, useAsked } from '../../data/visit/use-asked.ts';
import { useVisit } from '../../data/visit/use-visit.ts';
import { Skeleton } from '../../figures/skeleton/skeleton.tsx';
import { useReader } from '../../language/reader.tsx';
import { PageHead, useTitled } from '../../page/page-head.tsx';
import { PageLink } from '../../page/page-link.tsx';
import type { PageModule } from '../../page/page-module.ts';
import { PartFailed } from '../../page/read-failed.tsx';
import { TableBar } from '../../table/table-bar.tsx';
import { Seats } from './seats.tsx';
import '../../page/page-lead.css';
import '../../table/table-page.css';

/** Where one sits down at any party's table, in an exercise; elsewhere it says that this is none. */
function ExercisePage() {
  const { _ } = useLingui();
  const titled = useTitled();
  const isExercise = useReader().exercise !== undefined;
  const title = _(isExercise ? 'table.seats' : 'table.no-exercise');
  const lead = _(isExercise ? 'table.seats.lead' : 'table.no-exercise.lead');
  return (
    <>
      <PageHead title={titled(title)} description={lead} />
      {isExercise && <OwnBar />}
      <div className="page-body table-page">
        <h1>{title}</h1>
        <p className="page-lead">{lead}</p>
        {isExercise ? (
          <AllSeats />
        ) : (
          <p>
            <PageLink to="/parties">{_('table.parties')}</PageLink>
          </p>
        )}
      </div>
    </>
  );
}

function OwnBar() {
  return <TableBar visit={useVisit()} />;
}

/** Parties at the table, kind by kind. */
function AllSeats() {
  const { _ } = useLingui();
  const { data, failure, retry } = useAsked('parties', {}, NEWS_EVERY_MS.list);
  if (failure !== undefined) return <PartFailed failure={failure} retry={retry} />;
  if (data === undefined) return <Skeleton shape="line" lines={24} />;
  return (
    <>
      {PartyKind.options.map((kind) => {
        const parties = data.data.filter((party) => party.kind === kind);
        return parties.length === 0 ? null : (
          <Seats key={kind} title={_(`party.count.${kind}`, { count: parties.length })} parties={parties} />
        );
      })}
      <p>
        <PageLink to="/sign-in">{_('table.seats.own-account')}</PageLink>
      </p>
    </>
  );
}

export const page: PageModule = { Page: ExercisePage };
