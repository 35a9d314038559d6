import { useLingui } from '@lingui/react';
import { apiRead, useApi } from '../../data/api.ts';
import { EmptyState } from '../../figures/empty-state/empty-state.tsx';
import { useNumbers } from '../../language/reader.tsx';
import { titleLanguage } from '../../language/title-language.ts';
import { WholeWords } from '../../language/whole-words.tsx';
import { useKnownName } from '../../page/known-names.ts';
import { PageHead, useTitled } from '../../page/page-head.tsx';
import { PageLink } from '../../page/page-link.tsx';
import type { PageModule } from '../../page/page-module.ts';
import { PageSkeleton } from '../../page/page-skeleton.tsx';
import { ReadFailed } from '../../page/read-failed.tsx';
import '../../page/page-lead.css';
import { byUse } from './by-use.ts';
import './page.css';

const readSources = () => apiRead('sources', { limit: 1000 });
const readContents = () => apiRead('contents', { limit: 1000 });

/** Terms without a name of their own: these are said in the reader's language. */
const LICENCE_TEXTS: Readonly<Record<string, string>> = {
  fact: 'sources.fact',
  'public domain': 'sources.public-domain',
};

/** Where every figure comes from, and on what terms. */
function SourcesPage() {
  const { _ } = useLingui();
  const titled = useTitled();
  const numbers = useNumbers();
  const { data, failure, retry } = useApi(readSources());
  const contents = useApi(readContents());
  if (data === undefined || (contents.data === undefined && contents.failure === undefined)) {
    return failure === undefined ? <PageSkeleton /> : <ReadFailed failure={failure} retry={retry} />;
  }
  return (
    <div className="page-body">
      <PageHead title={titled(_('sources.title'))} description={_('sources.lead')} />
      <h1>{_('sources.title')}</h1>
      <p className="page-lead">{_('sources.lead')}</p>
      <p className="page-lead">
        {_('sources.known')} <PageLink to="/contents">{_('contents.title')}</PageLink>
      </p>
      {data.rows.length === 0 ? (
        <EmptyState title={_('sources.none')} text={_('sources.none.says')} />
      ) : (
        <ul className="sources">
          {byUse(data.rows, contents.data?.rows ?? []).map(
            ({ source, title, publisher, licence, url, vintage, snapshot, note }) => (
              <li key={source} id={source} className="card">
                {/* In English on any page: at the page's own edge, where all else of the card begins. */}
                <h2 lang={titleLanguage(title)}>
                  <bdi>
                    {url === null ? (
                      <WholeWords text={title} />
                    ) : (
                      <a href={url}>
                        <WholeWords text={title} />
                      </a>
                    )}
                  </bdi>
                </h2>
                <dl>
                  <div>
                    <dt>{_('sources.publisher')}</dt>
                    <Publisher name={publisher} />
                  </div>
                  <div>
                    <dt>{_('sources.licence')}</dt>
                    <dd>
                      <Licence of={licence} />
                    </dd>
                  </div>
                  {vintage !== null && (
                    <div>
                      <dt>{_('sources.vintage')}</dt>
                      <dd>{numbers.day(vintage)}</dd>
                    </div>
                  )}
                  {snapshot !== null && (
                    <div>
                      <dt>{_('sources.snapshot')}</dt>
                      <dd>{numbers.day(snapshot)}</dd>
                    </div>
                  )}
                  <div>
                    <dt>{_('sources.key')}</dt>
                    <dd>
                      <code>{source}</code>
                    </dd>
                  </div>
                </dl>
                {note !== '' && (
                  <p className="hint" lang="en">
                    <bdi>{note}</bdi>
                  </p>
                )}
              </li>
            ),
          )}
        </ul>
      )}
    </div>
  );
}

function Publisher({ name }: { readonly name: string }) {
  const knownName = useKnownName()(name);
  return (
    <dd lang={knownName === undefined ? titleLanguage(name) : undefined}>
      <bdi>{knownName ?? name}</bdi>
    </dd>
  );
}

function Licence({ of: licence }: { readonly of: string }) {
  const { _ } = useLingui();
  const text = LICENCE_TEXTS[licence];
  return <bdi>{text === undefined ? licence : _(text)}</bdi>;
}

export const page: PageModule = { Page: SourcesPage, reads: () => [readSources(), readContents()] };
