import { useLingui } from '@lingui/react';
import { useGap, useNumbers } from '../../language/reader.tsx';
import { PageLink } from '../../page/page-link.tsx';

/** At the end of a lead: from any day before, the way to the newest figures that are here. */
export function LatestLink(props: {
  /** The day that is shown. */
  readonly day: string;
  /** The newest one; undefined while there is none. */
  readonly latest: string | undefined;
  readonly to: string;
}) {
  const { day, latest, to } = props;
  const { _ } = useLingui();
  const numbers = useNumbers();
  const gap = useGap();
  if (latest === undefined || day >= latest) return null;
  return (
    <>
      {gap}
      <PageLink to={to} className="latest-link">
        {_('observatory.latest', { day: numbers.day(latest) })}
      </PageLink>
    </>
  );
}
