import { useLingui } from '@lingui/react';
import './reload-advice.css';

/** What to do when a part of the program failed or did not arrive: a page loaded anew brings the program of today. */
export function ReloadAdvice() {
  const { _ } = useLingui();
  return (
    <div className="reload-advice">
      <p>{_('error.page.says')}</p>
      <p>
        <button type="button" className="button" onClick={() => window.location.reload()}>
          {_('error.page.retry')}
        </button>
      </p>
    </div>
  );
}
