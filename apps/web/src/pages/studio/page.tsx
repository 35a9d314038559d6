import type { PageModule } from '../../page/page-module.ts';
import { StudioPage } from './studio-page.tsx';

export const page: PageModule = {
  Page: ({ query }) => <StudioPage search={query.toString()} />,
};
