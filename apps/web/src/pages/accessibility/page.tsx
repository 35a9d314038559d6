import { useLingui } from '@lingui/react';
import { PageHead, useTitled } from '../../page/page-head.tsx';
import { PageLink } from '../../page/page-link.tsx';
import type { PageModule } from '../../page/page-module.ts';

const PARTS: readonly (readonly [heading: string, items: readonly string[]])[] = [
  [
    'help.accessibility.how',
    [
      'help.accessibility.how.keyboard',
      'help.accessibility.how.charts',
      'help.accessibility.how.colour',
      'help.accessibility.how.zoom',
      'help.accessibility.how.motion',
      'help.accessibility.how.language',
      'help.accessibility.how.script',
    ],
  ],
  [
    'help.accessibility.tested',
    ['help.accessibility.tested.axe', 'help.accessibility.tested.keyboard', 'help.accessibility.tested.not'],
  ],
  [
    'help.accessibility.known',
    ['help.accessibility.known.map', 'help.accessibility.known.sources', 'help.accessibility.known.studio'],
  ],
];

/** What works for whom, what was tested and how, and what falls short. */
function AccessibilityPage() {
  const { _ } = useLingui();
  const titled = useTitled();
  return (
    <div className="page-body">
      <PageHead title={titled(_('help.accessibility.title'))} description={_('help.accessibility.lead')} />
      <div className="prose">
        <h1>{_('help.accessibility.title')}</h1>
        <p>{_('help.accessibility.lead')}</p>
        {PARTS.map(([heading, items]) => (
          <section key={heading} className="prose">
            <h2>{_(heading)}</h2>
            <ul>
              {items.map((item) => (
                <li key={item}>{_(item)}</li>
              ))}
            </ul>
          </section>
        ))}
        <h2>{_('help.accessibility.tell')}</h2>
        <p>{_('help.accessibility.tell.says')}</p>
        <p className="way">
          <PageLink to="/help">{_('help.back')}</PageLink>
        </p>
      </div>
    </div>
  );
}

export const page: PageModule = { Page: AccessibilityPage };
