import { useLingui } from '@lingui/react';
import { useNumbers } from '../language/reader.tsx';

/** Day and time by this device's clock: shown in the browser alone, since the server has another one. */
export function Instant({ at }: { readonly at: string }) {
  const { _ } = useLingui();
  const { day, time } = useNumbers();
  const here = new Date(at);
  const iso = [here.getFullYear(), here.getMonth() + 1, here.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  return (
    <time dateTime={at}>
      {day(iso)}
      {_('list.comma')}
      {time(here)}
    </time>
  );
}
