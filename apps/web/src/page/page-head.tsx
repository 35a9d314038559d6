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

/** A page's title, and what search engines and link previews say of it. Each page has one. */
export function PageHead({ title, description }: Head) {
  const sink = useContext(HeadSinkContext);
  if (sink !== undefined) sink.head = { title, description };
  useEffect(() => {
    document.title = title;
  }, [title]);
  return null;
}
