import { useLingui } from '@lingui/react';
import { useRef } from 'react';
import { Segments } from '../../controls/segments/segments.tsx';
import { useGap } from '../../language/reader.tsx';
import { WholeWords } from '../../language/whole-words.tsx';
import { CardActions } from './card-actions.tsx';
import type { FigureCardProps, View } from './card-state.ts';
import { Subtitle } from './subtitle.tsx';
import './figure-card.css';

const VIEW_NAMES = {
  map: 'figure.view.map',
  chart: 'figure.view.chart',
  table: 'figure.view.table',
} as const satisfies Record<View, string>;

/** A finding, what it measures, its picture, where it comes from, and what can be taken away. */
export function FigureCard(props: FigureCardProps) {
  const {
    id,
    title,
    subtitle,
    headingLevel = 2,
    headOf,
    views = [],
    view,
    onView,
    notes = [],
    address,
    busy,
    children,
  } = props;
  const { _ } = useLingui();
  const card = useRef<HTMLElement>(null);
  const Heading = headingLevel === 2 ? 'h2' : 'h3';
  return (
    <article ref={card} className="card figure-card" id={id} aria-labelledby={`${id}-title`}>
      {headOf?.(title)}
      <header className="figure-head">
        <div>
          <Heading className="figure-title" id={`${id}-title`}>
            <WholeWords text={title} />
          </Heading>
          <Subtitle text={subtitle} />
        </div>
        {views.length > 1 && view !== undefined ? (
          <Segments
            label={_('figure.view')}
            value={view}
            segments={views.map((each) => ({
              value: each.view,
              href: each.href,
              text: _(VIEW_NAMES[each.view]),
            }))}
            {...(onView === undefined ? {} : { onValue: onView })}
          />
        ) : null}
      </header>
      <div className={busy === true ? 'figure-body busy' : 'figure-body'} aria-busy={busy}>
        {children}
      </div>
      <footer className="figure-foot">
        <div className="figure-source">
          <Sources {...props} />
          <p className="figure-printed">{address}</p>
        </div>
        {notes.length === 0 ? null : (
          <p className="figure-notes">
            {notes.map((note) => (
              <span key={note} className="figure-note">
                {note}
              </span>
            ))}
          </p>
        )}
        <CardActions {...props} card={card} />
      </footer>
    </article>
  );
}

/** On paper all of them; on the page the first one, where there is a way to the others. */
function Sources({ sources, more }: Pick<FigureCardProps, 'sources' | 'more'>) {
  const { _ } = useLingui();
  const gap = useGap();
  if (sources.length === 0) return null;
  return (
    <p>
      {_('figure.source')}
      {gap}
      {sources.map(({ text, href }, at) => (
        <span key={text} className={at === 0 || more === undefined ? undefined : 'figure-source-printed'}>
          {at === 0 ? '' : _('list.separator')}
          <bdi>{href === undefined ? text : <a href={href}>{text}</a>}</bdi>
        </span>
      ))}
      {more === undefined ? null : (
        <span className="figure-source-more">
          {_('list.separator')}
          <a href={more.href}>{more.text}</a>
        </span>
      )}
    </p>
  );
}
