import { useLingui } from '@lingui/react';
import { type ReactNode, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { useVisitChanges } from '../../data/visit/use-visit.ts';
import { dropLink, takeLink } from '../../page/held-link.ts';
import { PageHead, useTitled } from '../../page/page-head.tsx';
import { PageLink } from '../../page/page-link.tsx';
import '../../page/page-lead.css';
import '../table-page.css';

/** A page that is opened by a link with a secret in its fragment, which it takes out of the address. */
export function LinkPage(props: {
  readonly path: string;
  readonly title: string;
  readonly lead: string;
  readonly children: (link: string) => ReactNode;
}) {
  const { path, title, lead, children } = props;
  const titled = useTitled();
  // Undefined until the browser has looked: the server is sent no fragment.
  const [link, setLink] = useState<string | null>();
  useEffect(() => {
    const take = () => setLink(takeLink(path) ?? null);
    take();
    window.addEventListener('hashchange', take);
    return () => window.removeEventListener('hashchange', take);
  }, [path]);
  return (
    <div className="page-body table-page">
      <PageHead title={titled(title)} description={lead} />
      <h1>{title}</h1>
      <p className="page-lead">{lead}</p>
      {link === null && <NoLink />}
      {typeof link === 'string' && children(link)}
    </div>
  );
}

function NoLink() {
  const { _ } = useLingui();
  return <Told title={_('account.link.none')} says={_('account.link.none.says')} />;
}

/** In a form's place: what came of it, and the ways on. */
export function Told(props: {
  readonly title: string;
  readonly says?: string;
  readonly children?: ReactNode;
}) {
  return (
    <section className="card narrow-form" role="status">
      <h2>{props.title}</h2>
      {props.says !== undefined && <p>{props.says}</p>}
      {props.children}
    </section>
  );
}

/** What opens nothing any more, or makes an account that is there. */
export function isSpent(code: string | undefined): boolean {
  return code === 'link-over' || code === 'account-exists';
}

/** A link that opens nothing, and where to go from there. */
export function SpentLink(props: { readonly code: string | undefined; readonly children: ReactNode }) {
  const { _ } = useLingui();
  useEffect(dropLink, []);
  const isThere = props.code === 'account-exists';
  return (
    <Told title={_(isThere ? 'account.link.exists' : 'account.link.over')}>
      {isThere ? <WayToSignIn /> : props.children}
    </Told>
  );
}

export function WayToSignIn() {
  const { _ } = useLingui();
  return (
    <p>
      <PageLink className="button primary" to="/sign-in?to=%2Faccount">
        {_('shell.sign-in')}
      </PageLink>
    </p>
  );
}

/** Where to go once a link has signed somebody in. */
export function useWayIn(): () => Promise<void> {
  const { came } = useVisitChanges();
  const [, goTo] = useLocation();
  return async () => {
    dropLink();
    await came();
    goTo('/account');
  };
}
