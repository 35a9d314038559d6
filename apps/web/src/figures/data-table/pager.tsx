import { useLingui } from '@lingui/react';
import type { MouseEvent } from 'react';
import { useNumbers } from '../../language/reader.tsx';

export interface PagerProps {
  readonly page: number;
  readonly pages: number;
  readonly start: number;
  readonly end: number;
  readonly rows: number;
  readonly href: ((page: number) => string) | undefined;
  readonly onPage: ((page: number) => void) | undefined;
}

/** Which rows are shown of how many, and the ways to the others. */
export function Pager({ page, pages, start, end, rows, href, onPage }: PagerProps) {
  const { _ } = useLingui();
  const { count } = useNumbers();
  const step = (to: number, text: string) => {
    if (to < 1 || to > pages) return <span className="page-step off">{text}</span>;
    const onClick = (event: MouseEvent) => {
      if (onPage === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      onPage(to);
    };
    if (href === undefined) {
      return (
        <button type="button" className="link-button page-step" onClick={onClick}>
          {text}
        </button>
      );
    }
    return (
      <a className="link-button page-step" href={href(to)} onClick={onClick}>
        {text}
      </a>
    );
  };
  return (
    <nav className="pager" aria-label={_('figure.table.pages')}>
      <span>{_('figure.table.rows', { from: count(start + 1), to: count(end), all: count(rows) })}</span>
      <span className="page-steps">
        {step(page - 1, _('figure.table.before'))}
        {step(page + 1, _('figure.table.after'))}
      </span>
    </nav>
  );
}
