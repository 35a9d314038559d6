import { useLingui } from '@lingui/react';
import { useEffect, useState } from 'react';
import { useGap } from '../../../language/reader.tsx';
import { readKept } from '../opening/kept-scenario.ts';

/** Which scenario of the reader's own lies in this browser, and the way to take it out. Nothing where there is none. */
export function KeptNote(props: { readonly isForgotten: boolean; readonly onForget: () => void }) {
  const { isForgotten, onForget } = props;
  const { _ } = useLingui();
  const gap = useGap();
  const [title, setTitle] = useState<string>();
  useEffect(() => {
    void readKept().then((kept) => setTitle(kept?.title));
  }, []);
  if (title === undefined) return null;
  return (
    <p className="hint" role="status">
      {isForgotten ? (
        _('studio.forgotten')
      ) : (
        <>
          {_('studio.kept.title', { title })}
          {gap}
          <button type="button" className="link-button" onClick={onForget}>
            {_('studio.forget')}
          </button>
        </>
      )}
    </p>
  );
}
