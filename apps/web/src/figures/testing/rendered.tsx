import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { Router } from 'wouter';
import { createQueryClient } from '../../data/query-client.ts';
import type { Language } from '../../language/languages.ts';
import { createTexts, type Reader, ReaderProvider } from '../../language/reader.tsx';
import { packOf } from '../../language/testing/pack-of.ts';

export interface RenderedFor {
  readonly language?: Language;
  readonly digits?: Reader['digits'];
  /** The query of the address. */
  readonly search?: string;
}

/** HTML of a component as the server sends it to a reader. */
export function rendered(
  node: ReactNode,
  language: Language = 'en',
  options: Omit<RenderedFor, 'language'> = {},
): string {
  const { digits = 'latin', search = '' } = options;
  const reader: Reader = { language, digits, theme: undefined, origin: 'http://localhost', base: '' };
  const pack = packOf(language);
  const client = createQueryClient();
  return renderToString(
    <QueryClientProvider client={client}>
      <ReaderProvider reader={reader} pack={pack} i18n={createTexts(reader, pack)}>
        <Router ssrPath="/" ssrSearch={search}>
          {node}
        </Router>
      </ReaderProvider>
    </QueryClientProvider>,
  );
}

/** The words of a component in English: what stands between its elements, comments of React left out. */
export function wordsOf(node: ReactNode, options: RenderedFor = {}): string {
  const { language = 'en', ...rest } = options;
  return rendered(node, language, rest)
    .replace(/<!--.*?-->/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#x27;', '’')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
}
