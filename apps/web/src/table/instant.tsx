import { useLingui } from '@lingui/react';
import { useNumbers } from '../language/reader.tsx';
import { localDay } from './local-day.ts';

/** Day and time by this device's clock: shown in the browser alone, since the server has another one. */
export function Instant({ at }: { readonly at: string }) {
  const { _ } = useLingui();
  const { day, time } = useNumbers();
  return (
    <time dateTime={at}>
      {day(localDay(at))}
      {_('list.comma')}
      {time(new Date(at))}
    </time>
  );
}
