import { useLingui } from '@lingui/react';

/** The page beside a downloaded plan: what lies there, and how to check it without believing anyone. */
export function useReadme(title: string): string {
  const { _ } = useLingui();
  const parts = [
    `# ${title.replaceAll(/[\r\n]+/g, ' ')}`,
    _('studio.readme.what'),
    _('studio.readme.verify'),
    '    sahakarya verify scenario plan',
    _('studio.readme.clone'),
    '    npx sahakarya verify PATH/scenario PATH/plan',
    _('studio.readme.studio'),
  ];
  return `${parts.join('\n\n')}\n`;
}
