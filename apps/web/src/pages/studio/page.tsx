import type { PageModule } from '../../page/page-module.ts';
import { oneForm } from './address/studio-address.ts';
import { StudioPage } from './studio-page.tsx';

export const page: PageModule = {
  oneForm,
  Page: ({ query }) => <StudioPage search={query.toString()} />,
};
