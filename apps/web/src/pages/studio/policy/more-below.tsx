import { useLingui } from '@lingui/react';
import { useEffect, useRef, useState } from 'react';
import './more-below.css';

/** At the lower edge of what scrolls, for as long as its end is out of sight: that there is more, and the way to it. */
export function MoreBelow() {
  const { _ } = useLingui();
  const end = useRef<HTMLDivElement>(null);
  const [isMore, setMore] = useState(false);
  useEffect(() => {
    const { current } = end;
    const root = current?.parentElement ?? null;
    if (current === null || root === null) return;
    const seen = new IntersectionObserver((entries) => setMore(entries.at(-1)?.isIntersecting === false), {
      root,
    });
    seen.observe(current);
    return () => seen.disconnect();
  }, []);
  return (
    <>
      <div ref={end} className="end-of-scrolled" />
      {isMore ? (
        <button
          type="button"
          className="link-button more-below"
          onClick={() => {
            const scrolled = end.current?.parentElement;
            scrolled?.scrollTo({ top: scrolled.scrollHeight });
          }}
        >
          {_('studio.policy.more')}
          <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
            <path d="M4 6l4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.6" />
          </svg>
        </button>
      ) : null}
    </>
  );
}
