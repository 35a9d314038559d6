import { useLingui } from '@lingui/react';
import type { FileOrigin } from '../../../figures/data-table/csv-of.ts';
import type { FigureCardProps } from '../../../figures/figure-card/card-state.ts';
import { useReader } from '../../../language/reader.tsx';
import { useHref } from '../../../page/href.ts';
import {
  addressOfState,
  FIGURE_VIEWS,
  type FigureName,
  type ObservatoryState,
  type View,
  viewOf,
} from '../address/observatory-address.ts';
import { type OfDay, readingInName } from '../file-columns.ts';
import { type MainSource, mainSources, originOf, useSourceText } from './card-sources.ts';
import type { ChangeState, EconomyProps, FigureProps, FigureSetting } from './figure-props.ts';

/** What a card needs besides its finding and its figures. */
export type CardFrame = Pick<
  FigureCardProps,
  'id' | 'views' | 'view' | 'onView' | 'sources' | 'fileOrigin' | 'fileName' | 'address' | 'busy'
> &
  Partial<Pick<FigureCardProps, 'embedAddress' | 'more' | 'headOf'>>;

export interface CardWish {
  readonly name: FigureName;
  readonly state: ObservatoryState;
  readonly setState: ChangeState;
  readonly setting: FigureSetting;
  /** Those that the footer names. */
  readonly sources: readonly MainSource[];
  readonly fileOrigin: FileOrigin;
  /** On the screen: the first source by name, and how many more there are. */
  readonly isSmall?: boolean;
  readonly busy?: boolean;
  readonly headOf?: FigureProps['headOf'];
  /** What its figures are of, which may not be what was asked for yet; nothing where they belong to no day. */
  readonly shown?: Omit<OfDay, 'published'> & Partial<Pick<OfDay, 'published'>>;
}

/** The addresses, views and sources of a figure, the same for all of them. */
export function useCard(wish: CardWish): CardFrame {
  const { name, state, setState, setting, shown } = wish;
  const { origin } = useReader();
  const href = useHref();
  const { _ } = useLingui();
  const sourceText = useSourceText();
  const views: readonly View[] = FIGURE_VIEWS[name];
  // Who is sent there later is to see the same day.
  const dated: ObservatoryState = shown === undefined ? state : { ...state, day: shown.day };
  const inView = (view: View): ObservatoryState => ({ ...state, views: { ...state.views, [name]: view } });
  const here = setting === 'page' ? '/' : `/${setting === 'alone' ? 'figures' : 'embed'}/${name}`;
  const anchor = setting === 'page' ? `#${name}` : '';
  const others = wish.isSmall === true ? wish.sources.length - 1 : 0;
  return {
    id: name,
    views: views.map((view) => ({ view, href: href(`${addressOfState(here, inView(view))}${anchor}`) })),
    view: viewOf(state, name),
    onView: (view) => setState({ views: inView(view).views }, 'push'),
    sources: wish.sources.map(sourceText),
    fileOrigin: wish.fileOrigin,
    ...(others > 0 ? { more: { text: _('source.others', { count: others }), href: href('/sources') } } : {}),
    fileName: shown === undefined ? name : `${name}-${shown.day}-${readingInName(shown)}`,
    address: `${origin}${href(addressOfState(`/figures/${name}`, dated))}`,
    busy: wish.busy ?? false,
    ...(wish.headOf === undefined ? {} : { headOf: wish.headOf }),
    ...(setting === 'embed'
      ? {}
      : { embedAddress: `${origin}${href(addressOfState(`/embed/${name}`, dated))}` }),
  };
}

/** The card of a figure whose rows belong to no day: its sources are those of the rows that are shown. */
export function useEconomyCard(
  name: FigureName,
  { state, setState, setting, busy, fileOrigin }: Omit<EconomyProps<unknown>, 'rows'>,
  shown: readonly { readonly source: string }[],
): CardFrame {
  const keys = shown.map(({ source }) => source);
  const sources = mainSources(originOf([fileOrigin], keys));
  return useCard({ name, state, setState, setting, busy, sources, fileOrigin });
}
