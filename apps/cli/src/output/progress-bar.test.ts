import { expect, it } from 'vitest';
import { Recording } from '../testing/recording-terminal.ts';
import { ProgressBar } from './progress-bar.ts';

/** A bar on a clock that the test sets. */
function barOn(recording: Recording) {
  const clock = { now: 0 };
  return { clock, bar: new ProgressBar(recording.screen, () => clock.now) };
}

it('shows nothing for a second, then a bar, then takes it away', () => {
  const recording = new Recording({ isTerminal: true });
  const { clock, bar } = barOn(recording);
  clock.now = 999;
  bar.show(0.2, 'planning');
  bar.clear();
  expect(recording.text).toBe('');
  clock.now = 1000;
  bar.show(0.5, 'planning');
  expect(recording.text).toBe(`\r\x1b[K${'█'.repeat(12)}${'░'.repeat(12)}  50 %  planning`);
  bar.clear();
  expect(recording.text.endsWith('\r\x1b[K')).toBe(true);
});

it('draws no more than ten times a second', () => {
  const recording = new Recording({ isTerminal: true });
  const { clock, bar } = barOn(recording);
  for (clock.now = 1000; clock.now < 2000; clock.now += 5) bar.show(0.5, 'planning');
  expect(recording.text.split('planning').length - 1).toBe(10);
});

it('writes nothing into a pipe', () => {
  const recording = new Recording();
  const { clock, bar } = barOn(recording);
  clock.now = 5000;
  bar.show(0.5, 'planning');
  bar.clear();
  expect(recording.text).toBe('');
});

it('fits onto a narrow terminal', () => {
  const recording = new Recording({ isTerminal: true, columns: 40 });
  const { clock, bar } = barOn(recording);
  clock.now = 2000;
  bar.show(1, 'finding what holds each destination back');
  expect(recording.text.replace('\r\x1b[K', '').length).toBeLessThan(40);
});
