import type { I18n } from '@lingui/core';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { Suspense, useMemo } from 'react';
import { Router, useLocation, useSearch } from 'wouter';
import type { LanguagePack } from '../language/pack.ts';
import { type Reader, ReaderProvider } from '../language/reader.tsx';
import type { PageAddress, Route } from '../page/page-module.ts';
import { PageSkeleton } from '../page/page-skeleton.tsx';
import { Shell } from '../shell/shell.tsx';
import { useFollowedLinks } from './follow-links.ts';
import { PageBoundary } from './page-boundary.tsx';
import { type PageLoader, PageLoaderContext, usePage } from './page-loader.ts';
import { findRoute } from './routes.ts';

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
  const { route, address } = useMemo(() => findRoute(path, new URLSearchParams(search)), [path, search]);
  const page = (
    <PageBoundary key={address.path}>
      <Suspense fallback={<PageSkeleton />}>
        <PageOf route={route} address={address} />
      </Suspense>
    </PageBoundary>
  );
  return route.isBare === true ? page : <Shell address={address}>{page}</Shell>;
}

function PageOf({ route, address }: { readonly route: Route; readonly address: PageAddress }) {
  const { Page } = usePage(route);
  return <Page {...address} />;
}
