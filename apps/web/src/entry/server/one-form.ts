import type { Route } from '../../page/page-module.ts';
import { formatObservatory, parseObservatory } from '../../pages/observatory/address/observatory-address.ts';
import { formatStudio, knownNames, parseStudio } from '../../pages/studio/address/studio-address.ts';

/**
 * A query as its page understands it, in one form: however an address writes a state, whatever else it says, it is the
 * same page. Else one page could be had under endless addresses.
 */
export function oneForm(route: Route, query: URLSearchParams): URLSearchParams {
  switch (route.name) {
    case 'observatory':
    case 'destination':
    case 'figure':
    case 'embed':
      return formatObservatory(parseObservatory(query));
    case 'studio': {
      const { state, ignored } = parseStudio(query.toString());
      // The page names what it didn't understand.
      return ignored.length === 0 ? new URLSearchParams(formatStudio(state)) : knownNames(query);
    }
    default:
      return new URLSearchParams();
  }
}
