import { useLingui } from '@lingui/react';
import { LIMITS } from '@sahakarya/planner';
import { useId } from 'react';
import { useGroupNames } from '../../../planning/group-names.ts';
import { useLimitWords } from '../../../planning/limit-words.ts';
import type { View } from '../address/studio-address.ts';

/** Which destinations are looked for, and how many were found. */
export function DestinationsFilter(props: {
  readonly view: View;
  readonly groups: readonly string[];
  readonly found: number;
  readonly all: number;
  readonly onLook: (changed: Partial<View>) => void;
}) {
  const { view, groups, found, all, onLook: look } = props;
  const { _ } = useLingui();
  const names = useGroupNames();
  const limitWords = useLimitWords();
  const id = useId();
  return (
    <form className="studio-filter" onSubmit={(event) => event.preventDefault()}>
      <p>
        <label htmlFor={`${id}-find`}>{_('studio.table.find')}</label>
        <input
          id={`${id}-find`}
          className="field"
          type="search"
          value={view.find}
          onChange={(event) => look({ find: event.currentTarget.value })}
        />
      </p>
      <p>
        <label htmlFor={`${id}-group`}>{_('studio.income-group')}</label>
        <select
          id={`${id}-group`}
          className="field"
          value={view.group}
          onChange={(event) => look({ group: event.currentTarget.value })}
        >
          <option value="">{_('studio.table.all')}</option>
          {groups.map((group) => (
            <option key={group} value={group}>
              {names.name(group)}
            </option>
          ))}
        </select>
      </p>
      <p>
        <label htmlFor={`${id}-limit`}>{_('studio.held-back')}</label>
        <select
          id={`${id}-limit`}
          className="field"
          value={view.limit}
          onChange={(event) => look({ limit: event.currentTarget.value })}
        >
          <option value="">{_('studio.table.all')}</option>
          {LIMITS.map((limit) => (
            <option key={limit} value={limit}>
              {limitWords([limit])}
            </option>
          ))}
        </select>
      </p>
      <p className="hint" role="status">
        {_('studio.table.found', { found, all })}
      </p>
    </form>
  );
}
