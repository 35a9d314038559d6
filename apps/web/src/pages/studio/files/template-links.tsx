import { useLingui } from '@lingui/react';
import { PageLink } from '../../../page/page-link.tsx';
import type { Studio } from '../use-studio.ts';
import { templateUrl } from '../world/reference-world.ts';
import { Wrong } from './wrong.tsx';

/** A small scenario to put one's own figures into, and the one that is open, as a workbook. */
export function TemplateLinks({ studio, onEdit }: { readonly studio: Studio; readonly onEdit: () => void }) {
  const { _ } = useLingui();
  const { actions, workbook } = studio;
  return (
    <div className="studio-template">
      <p>{_('studio.template')}</p>
      <p className="studio-open-ways">
        <button type="button" className="button" onClick={() => workbook.follow(saveTemplate())}>
          {_('studio.template.workbook')}
        </button>
        <a className="button" href={templateUrl} download="scenario.zip">
          {_('studio.template.zip')}
        </a>
        <button type="button" className="button" onClick={actions.downloadWorkbook}>
          {_('studio.workbook')}
        </button>
        <button type="button" className="button" onClick={onEdit}>
          {_('studio.edit')}
        </button>
      </p>
      <div role="status">
        {workbook.state === 'writing' ? <p>{_('studio.workbook.writing')}</p> : null}
        {workbook.state === 'failed' ? <Wrong>{_('studio.workbook.failed')}</Wrong> : null}
      </div>
      <p>
        <PageLink to="/help/organisation#format">{_('studio.format')}</PageLink>
      </p>
    </div>
  );
}

/** What writes workbooks is loaded when one is asked for. */
async function saveTemplate(): Promise<void> {
  const { saveTemplateWorkbook } = await import('./save-workbook.ts');
  await saveTemplateWorkbook(templateUrl, 'scenario.xlsx');
}
