import { useLingui } from '@lingui/react';
import { type RefObject, useRef, useState } from 'react';
import { BYTE_ORDER_MARK, csvOf } from '../data-table/csv-of.ts';
import type { FigureCardProps } from './card-state.ts';
import { embedCode } from './embed-code.ts';
import { Menu } from './menu.tsx';
import { saveFile } from './save-file.ts';
import { SelectedText } from './selected-text.tsx';

export interface CardActionsProps extends FigureCardProps {
  readonly card: RefObject<HTMLElement | null>;
}

/** What came of an action. */
interface Said {
  readonly text: string;
  readonly isDone: boolean;
  /** The address, where it could not be copied; a number for each time, for it is selected anew. */
  readonly address?: number;
}

/** Download, Share, Embed. What is taken away is what is shown. */
export function CardActions({
  title,
  table,
  fileOrigin,
  fileName,
  csvHref,
  address,
  embedAddress,
  card,
}: CardActionsProps) {
  const { _ } = useLingui();
  const [said, setSaid] = useState<Said>();
  const field = useRef<HTMLTextAreaElement>(null);
  const setDone = (text: string) => setSaid({ text, isDone: true });

  const savePicture = async (kind: 'svg' | 'png') => {
    const shown = card.current;
    if (shown === null) return;
    try {
      // Loaded on demand: most readers never take a picture.
      const { pictureOf, pngOf } = await import('./picture-of.ts');
      const svg = await pictureOf(shown);
      const file = kind === 'svg' ? new Blob([svg.text], { type: 'image/svg+xml' }) : await pngOf(svg);
      saveFile(`${fileName}.${kind}`, file);
      setDone(_('figure.saved'));
    } catch {
      setSaid({ text: _('figure.notSaved'), isDone: false });
    }
  };
  /** @param refused what shows the text selected: browsers copy for none but secure pages */
  const copy = async (text: string, refused: () => Partial<Said>) => {
    try {
      await navigator.clipboard.writeText(text);
      setDone(_('figure.copied'));
    } catch {
      setSaid({ text: _('figure.notCopied'), isDone: false, ...refused() });
    }
  };
  const selectCode = () => {
    field.current?.select();
    return {};
  };
  return (
    <>
      <div className="figure-actions">
        <Menu label={_('figure.download')}>
          <a
            className="menu-item"
            href={csvHref ?? address}
            download={`${fileName}.csv`}
            onClick={(event) => {
              event.preventDefault();
              saveFile(
                `${fileName}.csv`,
                new Blob([BYTE_ORDER_MARK, csvOf(table, fileOrigin)], { type: 'text/csv;charset=utf-8' }),
              );
              setDone(_('figure.saved'));
            }}
          >
            {_('figure.csv')}
          </a>
          <button type="button" className="menu-item needs-script" onClick={() => savePicture('svg')}>
            {_('figure.svg')}
          </button>
          <button type="button" className="menu-item needs-script" onClick={() => savePicture('png')}>
            {_('figure.png')}
          </button>
        </Menu>
        <a
          className="link-button"
          href={address}
          onClick={(event) => {
            event.preventDefault();
            copy(address, () => ({ address: (said?.address ?? 0) + 1 }));
          }}
        >
          {_('figure.share')}
        </a>
        {embedAddress === undefined ? null : (
          <EmbedMenu
            field={field}
            code={embedCode(embedAddress, title)}
            onCopy={(text) => copy(text, selectCode)}
          />
        )}
      </div>
      {/* Outside of the actions: they keep their place, and what opens above them stays within the card. */}
      <output className={said === undefined ? 'heard' : said.isDone ? 'figure-said done' : 'figure-said'}>
        {said?.text}
      </output>
      {said?.address === undefined ? null : (
        <SelectedText key={said.address} label={_('figure.address')} text={address} />
      )}
    </>
  );
}

function EmbedMenu(props: {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly code: string;
  readonly onCopy: (code: string) => void;
}) {
  const { field, code, onCopy } = props;
  const { _ } = useLingui();
  return (
    <Menu label={_('figure.embed')} wide>
      <label className="embed-label">
        {_('figure.embedCode')}
        <textarea ref={field} className="field" readOnly rows={4} dir="ltr" value={code} />
      </label>
      <button type="button" className="button small needs-script" onClick={() => onCopy(code)}>
        {_('figure.copy')}
      </button>
    </Menu>
  );
}
