import { useLingui } from '@lingui/react';
import { useGap } from '../../../language/reader.tsx';
import type { Opened } from '../../../planning/worker/opened.ts';
import { worldOf } from '../world/use-scenario-title.ts';

/** Titles of the inputs of the reference worlds, each with its text in the reader's language. */
export const INPUTS: ReadonlyMap<string, string> = new Map([
  ['Our World in Data: Coronavirus (COVID-19) Vaccinations', 'studio.input.owid'],
  [
    'World Health Organization: doses where others had no report, regions, emergency use listings',
    'studio.input.who',
  ],
  ['World Bank: country classification by income', 'studio.input.wb'],
  [
    'United Nations, Department of Economic and Social Affairs: World Population Prospects',
    'studio.input.un',
  ],
  ['Country codes (names, landlocked and small island states)', 'studio.input.codes'],
  ['OCHA Humanitarian Data Exchange: COVID-19 vaccine doses in HRP countries', 'studio.input.ocha'],
  [
    "COVAX's first round as quoted in the press on 2 March 2021 and after, a source per row in published.csv",
    'studio.input.covax',
  ],
]);

/** What the figures rest on. */
export function Foot({ opened }: { readonly opened: Pick<Opened, 'name' | 'isOwn' | 'sources'> }) {
  const { _ } = useLingui();
  const gap = useGap();
  const { sources } = opened;
  // Of a world a title without a text here is English: it keeps its own direction and punctuation.
  const language = worldOf(opened) === undefined ? undefined : { lang: 'en', dir: 'ltr' };
  return (
    <div className="studio-foot hint">
      {sources.length === 0 ? null : (
        <p>
          {`${_('studio.inputs')}${gap}`}
          {sources.map((title, at) => (
            <span key={title}>
              {at === 0 ? '' : _('list.separator')}
              {language !== undefined && INPUTS.has(title) ? (
                <bdi>{_(INPUTS.get(title) ?? title)}</bdi>
              ) : (
                <bdi {...language}>{title}</bdi>
              )}
            </span>
          ))}
        </p>
      )}
      <p>{_('studio.courses.counted')}</p>
      <p>{_('studio.stock.note')}</p>
      <p>{_('studio.same-everywhere')}</p>
    </div>
  );
}
