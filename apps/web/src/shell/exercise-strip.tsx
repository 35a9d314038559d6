import { useLingui } from '@lingui/react';
import { useNumbers, useReader } from '../language/reader.tsx';
import { PageLink } from '../page/page-link.tsx';
import './exercise-strip.css';

/** Says on every page of an exercise that it is one, what in it is real, and which day it is there. */
export function ExerciseStrip() {
  const { _ } = useLingui();
  const { exercise } = useReader();
  const { day } = useNumbers();
  if (exercise === undefined) return null;
  return (
    <aside className="exercise-strip" aria-label={_('shell.exercise')}>
      <p>
        <strong>{_('shell.exercise')}</strong> {_('shell.exercise.says')}
      </p>
      <PageLink to="/exercise">{_('shell.exercise.sit')}</PageLink>
      <p className="exercise-day">{_('shell.exercise.day', { day: day(exercise) })}</p>
    </aside>
  );
}
