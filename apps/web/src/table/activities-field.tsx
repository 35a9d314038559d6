import { useLingui } from '@lingui/react';
import { Activity, type Party } from '@sahakarya/contract';
import { Tick } from './tick.tsx';
import './activities-field.css';

/** One party convenes, and that is the secretariat. */
const ACTIVITIES = Activity.options.filter((does) => does !== 'convener');

/** What a party does, each with a box. */
export function ActivitiesField(props: {
  readonly does: Party['does'];
  readonly onDoes: (does: Party['does']) => void;
}) {
  const { does, onDoes } = props;
  const { _ } = useLingui();
  return (
    <fieldset className="activities-field">
      <legend>{_('party.does')}</legend>
      {ACTIVITIES.map((activity) => (
        <Tick
          key={activity}
          label={_(`party.does.${activity}`)}
          isTicked={does.includes(activity)}
          onTick={(isTicked) =>
            onDoes(ACTIVITIES.filter((one) => (one === activity ? isTicked : does.includes(one))))
          }
        />
      ))}
    </fieldset>
  );
}
