import { useLingui } from '@lingui/react';
import { type RefObject, useState } from 'react';
import { BYTE_ORDER_MARK, csvOf } from '../data-table/csv-of.ts';
import type { FigureCardProps } from './card-state.ts';
import { embedCode } from './embed-code.ts';
import { Menu } from './menu.tsx';
import { saveFile } from './save-file.ts';

export interface CardActionsProps extends FigureCardProps {
  readonly card: RefObject<HTMLElement | null>;
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
  const [said, setSaid] = useState('');

  const savePicture = async (kind: 'svg' | 'png') => {
    const shown = card.current;
    if (shown === null) return;
    try {
      // Loaded on demand: most readers never take a picture.
      const { pictureOf, pngOf } = await import('./picture-of.ts');
      const svg = await pictureOf(shown);
      const file = kind === 'svg' ? new Blob([svg.text], { type: 'image/svg+xml' }) : await pngOf(svg);
      saveFile(`${fileName}.${kind}`, file);
      setSaid(_('figure.saved'));
    } catch {
      setSaid(_('figure.notSaved'));
    }
  };
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(_('figure.copied'));
    } catch {
      setSaid(_('figure.notCopied'));
    }
  };
  return (
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
            setSaid(_('figure.saved'));
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
          copy(address);
        }}
      >
        {_('figure.share')}
      </a>
      {embedAddress === undefined ? null : (
        <Menu label={_('figure.embed')} wide>
          <label className="embed-label">
            {_('figure.embedCode')}
            <textarea className="field" readOnly rows={4} dir="ltr" value={embedCode(embedAddress, title)} />
          </label>
          <button
            type="button"
            className="button small needs-script"
            onClick={() => copy(embedCode(embedAddress, title))}
          >
            {_('figure.copy')}
          </button>
        </Menu>
      )}
      <output className={said === '' ? 'heard' : 'figure-said'}>{said}</output>
    </div>
  );
}
