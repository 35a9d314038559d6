import { useLingui } from '@lingui/react';
import type { SectionName } from '../page/linked-pages.ts';
import { PageLink } from '../page/page-link.tsx';
import type { PageAddress } from '../page/page-module.ts';
import { addressOfState, FIRST_STATE } from '../pages/observatory/address/observatory-address.ts';
import { useShown } from '../pages/observatory/use-shown.ts';
import { Mark, SearchIcon } from './icons.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { SECTIONS } from './sections.ts';
import { ThemeSwitch } from './theme-switch.tsx';
import { VisitButton } from './visit-button.tsx';
import './top-bar.css';

export function TopBar(props: {
  readonly address: PageAddress;
  readonly section: SectionName;
  readonly hasReadings: boolean;
  readonly onSearch: () => void;
}) {
  const { address, section, hasReadings, onSearch } = props;
  const home = useHome(address, hasReadings);
  const { _ } = useLingui();
  return (
    <header className="top-bar">
      <PageLink to="/" className="wordmark">
        <Mark />
        <span>{_('shell.name')}</span>
        {_('shell.name') !== 'सहकार्य' && (
          <span className="wordmark-own" lang="mr" aria-hidden="true">
            सहकार्य
          </span>
        )}
      </PageLink>
      <nav className="sections" aria-label={_('shell.sections')}>
        {SECTIONS.filter(({ isTabOnly }) => isTabOnly !== true).map(({ name, to, text }) => (
          <PageLink key={to} to={to === '/' ? home : to} aria-current={name === section ? 'page' : undefined}>
            {_(text)}
          </PageLink>
        ))}
      </nav>
      <div className="top-actions">
        <button
          type="button"
          className="search-button needs-script"
          aria-keyshortcuts="Control+K Meta+K"
          aria-haspopup="dialog"
          onClick={onSearch}
        >
          <SearchIcon />
          <span className="search-words">{_('shell.search')}</span>
          <span className="search-keys" aria-hidden="true">
            Ctrl K
          </span>
        </button>
        <LanguageChoice address={address} />
        <ThemeSwitch />
        <VisitButton />
      </div>
    </header>
  );
}

/** The observatory's address: from a page that shows a day, that day and its reading go along; from itself, none. */
function useHome(address: PageAddress, hasReadings: boolean): string {
  const { day, reading } = useShown(address);
  const isToBeKept = hasReadings && address.path !== '/';
  return isToBeKept ? addressOfState('/', { ...FIRST_STATE, day, reading }) : '/';
}

/** The sections again, within reach of a thumb. */
export function Tabs(props: {
  readonly address: PageAddress;
  readonly section: SectionName;
  readonly hasReadings: boolean;
}) {
  const { address, section, hasReadings } = props;
  const { _ } = useLingui();
  const home = useHome(address, hasReadings);
  return (
    <nav className="tabs" aria-label={_('shell.tabs')}>
      {SECTIONS.map(({ name, to, shortText, Icon }) => (
        <PageLink key={to} to={to === '/' ? home : to} aria-current={name === section ? 'page' : undefined}>
          <Icon />
          <span>{_(shortText)}</span>
        </PageLink>
      ))}
    </nav>
  );
}
