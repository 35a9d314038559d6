import { useLingui } from '@lingui/react';
import { useEffect, useMemo, useState } from 'react';
import { saveFile } from '../../figures/figure-card/save-file.ts';
import { useCountryWords } from '../../language/country-search/use-country-words.ts';
import { useCountryName } from '../../language/reader.tsx';
import { PageHead, useTitled } from '../../page/page-head.tsx';
import { OpenDialog } from './files/open-dialog.tsx';
import { wellOpened } from './files/well-opened.ts';
import { knownFinding } from './finding/known-finding.ts';
import { useGroupsWords } from './finding/use-groups-words.ts';
import { Waiting } from './finding/waiting.tsx';
import { useOfflineCopy } from './offline/use-offline-copy.ts';
import { Planned } from './planned.tsx';
import { placeOf } from './world/place-of.ts';
import { countries, worldUrls } from './world/reference-world.ts';
import { useScenarioTitle } from './world/use-scenario-title.ts';
import './studio-page.css';
import { useStudio } from './use-studio.ts';
import { useUndoKeys } from './use-undo-keys.ts';
import { isWorldName } from './world/worlds.ts';

/** The planner studio: a policy at the side, and what it does. */
export function StudioPage({ search }: { readonly search: string }) {
  const { _ } = useLingui();
  const titled = useTitled();
  const studio = useStudio(search, worldUrls, (zip, name) => {
    const copy = new Uint8Array(zip);
    saveFile(`${name}-plan.zip`, new Blob([copy], { type: 'application/zip' }));
  });
  const countryName = useCountryName();
  const [isOpenDialog, setOpenDialog] = useState(false);
  const { outcome } = studio.opening;
  // What opened well needs no more of the dialog: the plan below says the rest.
  useEffect(() => {
    if (wellOpened(outcome) !== undefined) setOpenDialog(false);
  }, [outcome]);
  const { opened, policy, baseline } = studio.planning;
  const words = useCountryWords(opened?.isOwn === true);
  const places = useMemo(() => {
    const isOfWorld = isWorldName(opened?.name ?? '');
    const known = { countries, nameOf: countryName, words };
    return opened?.destinations.map((row) => placeOf(row, known, isOfWorld)) ?? [];
  }, [opened, countryName, words]);
  const names = useMemo(() => places.map(({ name }) => name), [places]);
  const page = _('studio.page.title');
  const name = useScenarioTitle(opened);
  const title = opened?.isOwn ? `${name}${_('list.dot')}${page}` : page;
  const groupsWords = useGroupsWords();
  const known = knownFinding(studio);
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
          places={places}
          names={names}
          onOpen={() => {
            studio.actions.closeOutcome();
            setOpenDialog(true);
          }}
          policy={{ ...policy, weeks: policy.weeks }}
          baseline={{ ...baseline, weeks: baseline.weeks }}
        />
      )}
      {isOpenDialog && wellOpened(outcome) === undefined ? (
        <OpenDialog
          studio={studio}
          names={names}
          onClose={() => {
            setOpenDialog(false);
            studio.actions.closeOutcome();
          }}
        />
      ) : null}
      <PageHead
        title={title}
        description={_('studio.page.description')}
        finding={known && titled(groupsWords(known))}
      />
    </div>
  );
}
