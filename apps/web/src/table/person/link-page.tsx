import { useLingui } from '@lingui/react';
import { type ReactNode, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { useVisitChanges } from '../../data/visit/use-visit.ts';
import { dropLink, takeLink } from '../../page/held-link.ts';
import { OwnPage, WayToSignIn } from './own-page.tsx';

/**
 * A page that is opened by a link with a secret in its fragment, which it takes out of the address.
 *
 * @param title what it says until the browser has looked: the server is sent no fragment
 */
export function LinkPage(props: {
  readonly path: string;
  readonly title: string;
  readonly lead: string;
  readonly children: (link: string) => ReactNode;
}) {
  const { path, title, lead, children } = props;
  const { _ } = useLingui();
  const [link, setLink] = useState<string | null>();
  useEffect(() => {
    const take = () => setLink(takeLink(path) ?? null);
    take();
    window.addEventListener('hashchange', take);
    return () => {
      window.removeEventListener('hashchange', take);
      // Whoever goes back to the page, perhaps somebody else, has no link.
      dropLink();
    };
  }, [path]);
  if (link === undefined) return <OwnPage title={title} lead={lead} />;
  if (link === null) return <OwnPage title={_('account.link.none')} lead={_('account.link.none.says')} />;
  return children(link);
}

/** What opens nothing any more, or would make an account that is there. */
export function isSpent(code: string | undefined): boolean {
  return code === 'link-over' || code === 'account-exists';
}

/**
 * A link that opens nothing, and where to go from there.
 *
 * @param code of the refusal
 * @param says what to do where it is over
 */
export function SpentLink(props: {
  readonly code: string | undefined;
  readonly says: string;
  readonly children?: ReactNode;
}) {
  const { _ } = useLingui();
  useEffect(dropLink, []);
  if (props.code === 'account-exists')
    return (
      <OwnPage title={_('account.link.exists')} lead={_('account.link.exists.says')} isNews>
        <WayToSignIn />
      </OwnPage>
    );
  return (
    <OwnPage title={_('account.link.over')} lead={props.says} isNews>
      {props.children}
    </OwnPage>
  );
}

/** Where to go once a link has signed somebody in. */
export function useWayIn(to: '/account' | '/my-party'): () => Promise<void> {
  const { came } = useVisitChanges();
  const [, goTo] = useLocation();
  return async () => {
    dropLink();
    await came();
    goTo(to);
  };
}
