import { useLingui } from '@lingui/react';
import { createContext, useContext, useEffect } from 'react';

export interface Head {
  readonly title: string;
  readonly description: string;
  /** What link previews say in the title's place: the finding of a page whose title is its name. */
  readonly finding?: string | undefined;
}

/** On the server: where a page leaves its head while it is rendered. */
export class HeadSink {
  head: Head = { title: '', description: '' };
}

export const HeadSinkContext = createContext<HeadSink | undefined>(undefined);

/** A page's title, and what search engines and link previews say of it, in each of its states. Each page has one. */
export function PageHead({ title, description, finding }: Head) {
  const sink = useContext(HeadSinkContext);
  if (sink !== undefined) sink.head = { title, description, finding };
  useEffect(() => {
    document.title = title;
    for (const [meta, content] of [
      ['meta[property="og:title"]', finding ?? title],
      ['meta[name="description"]', description],
      ['meta[property="og:description"]', description],
    ] as const)
      document.querySelector(meta)?.setAttribute('content', content);
  }, [title, description, finding]);
  return null;
}

/** Writes a page's title with the platform's name after it. */
export function useTitled(): (title: string) => string {
  const { _ } = useLingui();
  return (title) => `${title}${_('list.dot')}${_('shell.name')}`;
}
