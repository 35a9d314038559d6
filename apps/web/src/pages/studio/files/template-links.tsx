import { useLingui } from '@lingui/react';
import { PageLink } from '../../../page/page-link.tsx';
import { templateUrl } from '../world/reference-world.ts';

/** A small scenario to put one's own figures into, and the one that is open, as a workbook. */
export function TemplateLinks({
  onWorkbook,
  onEdit,
}: {
  readonly onWorkbook: () => void;
  readonly onEdit: () => void;
}) {
  const { _ } = useLingui();
  return (
    <div className="studio-template">
      <p>{_('studio.template')}</p>
      <p className="studio-open-ways">
        <button type="button" className="button" onClick={() => void saveTemplate()}>
          {_('studio.template.workbook')}
        </button>
        <a className="button" href={templateUrl} download="scenario.zip">
          {_('studio.template.zip')}
        </a>
        <button type="button" className="button" onClick={onWorkbook}>
          {_('studio.workbook')}
        </button>
        <button type="button" className="button" onClick={onEdit}>
          {_('studio.edit')}
        </button>
      </p>
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
