import type { I18n } from '@lingui/core';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { Suspense, useMemo } from 'react';
import { Router, useLocation, useSearch } from 'wouter';
import type { LanguagePack } from '../language/pack.ts';
import { type Reader, ReaderProvider } from '../language/reader.tsx';
import { type LinkedPage, LinkedPagesContext } from '../page/linked-pages.ts';
import type { PageAddress } from '../page/page-module.ts';
import { PageSkeleton } from '../page/page-skeleton.tsx';
import { Shell } from '../shell/shell.tsx';
import { findPage } from './find-page.ts';
import { useFollowedLinks } from './follow-links.ts';
import { PageBoundary } from './page-boundary.tsx';
import { type PageLoader, PageLoaderContext, usePage } from './page-loader.ts';
import type { PageRow } from './page-row.ts';
import { PAGES } from './pages.ts';

const LINKED_PAGES: readonly LinkedPage[] = PAGES.flatMap(({ link }) =>
  link === undefined ? [] : [{ to: link.to, text: link.text, inFooter: link.inFooter === true }],
);

/** The whole application, the same on the server and in the browser. */
export function App(props: {
  readonly reader: Reader;
  readonly pack: LanguagePack;
  readonly i18n: I18n;
  readonly client: QueryClient;
  readonly loader: PageLoader;
  /** The address, where there is no browser to ask. */
  readonly address?: { readonly path: string; readonly search: string };
}) {
  const { reader, pack, i18n, client, loader, address } = props;
  return (
    <QueryClientProvider client={client}>
      <ReaderProvider reader={reader} pack={pack} i18n={i18n}>
        <PageLoaderContext value={loader}>
          <Router
            base={reader.base}
            {...(address === undefined ? {} : { ssrPath: address.path, ssrSearch: address.search })}
          >
            <Pages base={reader.base} />
          </Router>
        </PageLoaderContext>
      </ReaderProvider>
    </QueryClientProvider>
  );
}

function Pages({ base }: { readonly base: string }) {
  useFollowedLinks(base);
  const [path] = useLocation();
  const search = useSearch();
  const { row, address } = useMemo(() => findPage(path, new URLSearchParams(search)), [path, search]);
  const page = (
    <PageBoundary key={address.path}>
      <Suspense fallback={<PageSkeleton />}>
        <PageOf row={row} address={address} />
      </Suspense>
    </PageBoundary>
  );
  if (row.isBare === true) return page;
  return (
    <LinkedPagesContext value={LINKED_PAGES}>
      <Shell address={address} section={row.section} hasReadings={row.hasReadings === true}>
        {page}
      </Shell>
    </LinkedPagesContext>
  );
}

function PageOf({ row, address }: { readonly row: PageRow; readonly address: PageAddress }) {
  const { Page } = usePage(row);
  return <Page {...address} />;
}
