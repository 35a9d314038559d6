import { useLingui } from '@lingui/react';
import { useGap } from '../../../language/reader.tsx';
import type { Opened } from '../../../planning/worker/opened.ts';
import { worldOf } from '../world/use-scenario-title.ts';

/** What the figures rest on. */
export function Foot({ opened }: { readonly opened: Pick<Opened, 'name' | 'isOwn' | 'sources'> }) {
  const { _ } = useLingui();
  const gap = useGap();
  const { sources } = opened;
  // Titles keep their own direction and punctuation in a paragraph of another.
  const language = worldOf(opened) === undefined ? {} : { lang: 'en', dir: 'ltr' };
  return (
    <div className="studio-foot hint">
      {sources.length === 0 ? null : (
        <p>
          {`${_('studio.inputs')}${gap}`}
          {sources.map((title, at) => (
            <span key={title}>
              {at === 0 ? '' : _('list.separator')}
              <bdi {...language}>{title}</bdi>
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
