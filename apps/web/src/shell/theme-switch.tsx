import { useLingui } from '@lingui/react';
import { MoonIcon, SunIcon } from './icons.tsx';
import { chooseTheme, currentTheme } from './theme.ts';

/** Goes to the other theme. Both drawings stand in the page, and the style shows the one to go to: no flash. */
export function ThemeSwitch() {
  const { _ } = useLingui();
  return (
    <button
      type="button"
      className="button quiet theme-switch needs-script"
      aria-label={_('shell.theme')}
      title={_('shell.theme')}
      onClick={() => chooseTheme(currentTheme() === 'dark' ? 'light' : 'dark')}
    >
      <span className="to-dark">
        <MoonIcon />
      </span>
      <span className="to-light">
        <SunIcon />
      </span>
    </button>
  );
}
