import { useLingui } from '@lingui/react';
import { useId } from 'react';
import type { Answered } from '../../data/api.ts';
import { useNumbers } from '../../language/reader.tsx';
import { PartFailed } from '../../page/read-failed.tsx';
import { LabelledField } from '../../table/labelled-field.tsx';
import { localDay } from '../../table/local-day.ts';
import { useToday } from '../../table/use-today.ts';
import type { History, Thing } from './entry.ts';
import { useFieldLabel } from './field-label.ts';
import { ValueWords } from './value-words.tsx';

/** A day, and how a thing stood when it ended. */
export interface Then {
  /** Of the reader's clock, ISO; empty: none is chosen. */
  readonly day: string;
  readonly onDay: (day: string) => void;
  readonly asked: Pick<Answered<{ readonly data: History }>, 'data' | 'failure' | 'retry'>;
}

/** How a thing stood at the end of a day that the reader chooses, field by field. */
export function AsItStood(props: {
  readonly of: Thing;
  /** The first moment of which something is told. */
  readonly since: string;
  readonly then: Then;
  readonly nameOf: (party: string) => string;
}) {
  const { of, since, then, nameOf } = props;
  const { _ } = useLingui();
  const id = useId();
  const first = localDay(since);
  const { data, failure, retry } = then.asked;
  const stood = then.day === '' ? undefined : then.day < first ? null : data?.data.stood;
  return (
    <section className="card history" aria-labelledby={id}>
      <h2 id={id}>{_('history.then')}</h2>
      <div className="history-day">
        <LabelledField
          label={_('history.then.day')}
          type="date"
          min={first}
          max={useToday()}
          value={then.day}
          onValue={then.onDay}
        />
      </div>
      {failure !== undefined && <PartFailed failure={failure} retry={retry} />}
      <div role="status">
        {stood === null && <p className="hint">{_('history.then.nothing')}</p>}
        {stood !== undefined && stood !== null && <Stood of={of} stood={stood} nameOf={nameOf} />}
      </div>
    </section>
  );
}

function Stood(props: {
  readonly of: Thing;
  readonly stood: NonNullable<History['stood']>;
  readonly nameOf: (party: string) => string;
}) {
  const { of, stood, nameOf } = props;
  const { _ } = useLingui();
  const { day } = useNumbers();
  const label = useFieldLabel(nameOf);
  return (
    <>
      <p className="hint">
        {_('history.then.version', { version: stood.version, day: day(localDay(stood.since)) })}
      </p>
      <dl className="history-fields">
        {stood.fields.map(({ field, of: whose, value }) => (
          <div key={JSON.stringify([field, whose])}>
            <dt>{label({ field, of: whose })}</dt>
            <dd>
              <ValueWords of={of} field={field} value={value} nameOf={nameOf} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
