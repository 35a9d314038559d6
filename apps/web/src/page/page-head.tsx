import { createContext, useContext, useEffect } from 'react';

export interface Head {
  readonly title: string;
  readonly description: string;
}

/** On the server: where a page leaves its head while it is rendered. */
export class HeadSink {
  head: Head = { title: '', description: '' };
}

export const HeadSinkContext = createContext<HeadSink | undefined>(undefined);

/** A page's title, and what search engines and link previews say of it, in each of its states. Each page has one. */
export function PageHead({ title, description }: Head) {
  const sink = useContext(HeadSinkContext);
  if (sink !== undefined) sink.head = { title, description };
  useEffect(() => {
    document.title = title;
    for (const [meta, content] of [
      ['meta[property="og:title"]', title],
      ['meta[name="description"]', description],
      ['meta[property="og:description"]', description],
    ] as const)
      document.querySelector(meta)?.setAttribute('content', content);
  }, [title, description]);
  return null;
}
