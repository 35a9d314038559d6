import { startTransition, useEffect } from 'react';
import { navigate } from 'wouter/use-browser-location';
import { findPage } from './find-page.ts';
import { NOT_FOUND } from './pages.ts';

/**
 * Follows links to other pages in the same language without loading the page anew. All links are plain ones, and work
 * without this. Focus goes to the new page's content, as it would with a new page.
 */
export function useFollowedLinks(base: string): void {
  useEffect(() => {
    const follow = (event: MouseEvent): void => {
      if (event.defaultPrevented || event.button !== 0 || isModified(event)) return;
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
      if (link === null || link.hasAttribute('target') || link.hasAttribute('download')) return;
      const here = new URL(window.location.href);
      // Of a link in a drawing, too, which has no address but the one that stands there.
      const to = new URL(link.getAttribute('href') ?? '', here);
      if (!isFollowed(to, here, base)) return;
      event.preventDefault();
      startTransition(() => navigate(`${to.pathname}${to.search}${to.hash}`));
      if (to.hash !== '') document.getElementById(to.hash.slice(1))?.scrollIntoView();
      else if (to.pathname !== here.pathname) {
        window.scrollTo(0, 0);
        document.getElementById('content')?.focus();
      }
    };
    document.addEventListener('click', follow);
    return () => document.removeEventListener('click', follow);
  }, [base]);
}

function isModified(event: MouseEvent): boolean {
  return event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
}

/**
 * Whether a link leads to a page of this application in the language that is shown. One to a place in the page that is
 * there already is the browser's.
 */
export function isFollowed(to: URL, here: URL, base: string): boolean {
  if (to.origin !== here.origin) return false;
  if (to.pathname === here.pathname && to.search === here.search && to.hash !== '') return false;
  if (base !== '' && to.pathname !== base && !to.pathname.startsWith(`${base}/`)) return false;
  const { row } = findPage(to.pathname.slice(base.length) || '/', to.searchParams);
  return row !== NOT_FOUND && row.isBare !== true;
}
