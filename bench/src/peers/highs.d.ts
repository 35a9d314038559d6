/** The package's own types are those of its CommonJS build: there the loader would stand one `default` deeper. */
declare module 'highs' {
  import type { Highs } from 'highs/legacy-types';

  export default function highsLoader(): Promise<Highs>;
  export type { Highs };
}
