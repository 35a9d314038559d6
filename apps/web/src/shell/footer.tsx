import { useLingui } from '@lingui/react';
import { useContext } from 'react';
import { useSearch } from 'wouter';
import { type Digits, hasDigits, LANGUAGE_CODES, LANGUAGES } from '../language/languages.ts';
import { useDigitsShown, useGap, useNumbers, useReader } from '../language/reader.tsx';
import { hrefOf } from '../page/href.ts';
import { LinkedPagesContext } from '../page/linked-pages.ts';
import { PageLink } from '../page/page-link.tsx';
import type { PageAddress } from '../page/page-module.ts';
import { readingHref } from '../pages/observatory/address/observatory-address.ts';
import { useShown } from '../pages/observatory/use-shown.ts';
import { inLanguage } from './language-choice.tsx';
import './footer.css';

/** The page's rules on its figures, where it has some, and the ways to everything behind it. */
export function Footer(props: { readonly address: PageAddress; readonly hasReadings: boolean }) {
  const { address, hasReadings } = props;
  const { _ } = useLingui();
  const search = useSearch();
  const reader = useReader();
  const pages = useContext(LinkedPagesContext);
  return (
    <footer className="footer">
      <div className="footer-body">
        {hasReadings && <FiguresRule address={address} />}
        <nav className="footer-links" aria-label={_('footer.links')}>
          {pages
            .filter(({ inFooter }) => inFooter)
            .map(({ to, text }) => (
              <PageLink key={to} to={to}>
                {_(text)}
              </PageLink>
            ))}
          <a href="/api/v1/data-package">{_('footer.data-package')}</a>
          <a href="/api/docs">{_('footer.api')}</a>
          {reader.contact !== undefined && <a href={reader.contact}>{_('footer.contact')}</a>}
        </nav>
        <nav className="footer-links" aria-label={_('shell.language')}>
          {LANGUAGE_CODES.map((code) => (
            <a
              key={code}
              href={inLanguage(code, address.path, search)}
              onClick={({ currentTarget }) => {
                // A link may have been taken out of the address since this was drawn.
                currentTarget.href = inLanguage(code, address.path, search);
              }}
              hrefLang={code}
              lang={code}
              aria-current={code === reader.language ? 'true' : undefined}
            >
              {LANGUAGES[code].name}
            </a>
          ))}
          {hasDigits(reader.language) && <DigitsLink address={address} search={search} />}
        </nav>
      </div>
    </footer>
  );
}

/**
 * How the page's rates and figures are to be read, and the way to the other reading; where the day has one alone, the
 * same as its choice says.
 */
function FiguresRule({ address }: { readonly address: PageAddress }) {
  const { _ } = useLingui();
  const gap = useGap();
  const numbers = useNumbers();
  const { day, reading, publishedAlone } = useShown(address);
  return (
    <p className="footer-rule">
      {_('footer.rule')}
      {gap}
      {publishedAlone !== undefined ? (
        _('reading.one', { month: numbers.month(publishedAlone) })
      ) : (
        <>
          {_(`footer.reading.${reading}`)}
          {gap}
          <PageLink to={readingHref(address, day)}>
            {_(reading === 'known' ? 'footer.to-revised' : 'footer.to-known')}
          </PageLink>
        </>
      )}
    </p>
  );
}

/** Digits are the reader's choice where a language has two sets. A new page, so that all figures change at once. */
function DigitsLink({ address, search }: { readonly address: PageAddress; readonly search: string }) {
  const { _ } = useLingui();
  const reader = useReader();
  const digits: Digits = reader.digits === 'latin' ? 'native' : 'latin';
  const shown = useDigitsShown(digits);
  const href = hrefOf({ ...reader, digits }, `${address.path}?${search}`);
  return (
    <a href={href} target="_self">
      {_('footer.digits', { digits: shown })}
    </a>
  );
}
