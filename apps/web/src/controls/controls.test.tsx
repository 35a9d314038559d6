import { expect, test } from 'vitest';
import { rendered } from '../figures/testing/rendered.tsx';
import { FactorSlider } from './factor-slider.tsx';
import { Switch } from './switch.tsx';

const switched = (isOn: boolean) =>
  rendered(
    <Switch
      label="Pause"
      hint="No boosters"
      isOn={isOn}
      words={{ on: 'On', off: 'Off' }}
      onSwitch={() => {}}
    />,
  );

test('a switch says what it is, and tells its hint once it is used', () => {
  expect(switched(false)).toContain('>Off</span>');
  expect(switched(false)).toContain('hidden="">No boosters');
  expect(switched(true)).toContain('>On</span>');
  expect(switched(true)).toContain('aria-checked="true"');
  expect(switched(true)).not.toContain('hidden=""');
});

test('a factor is written as what amounts are multiplied by, in hundredths', () => {
  const slider = (value: number) => (
    <FactorSlider label="Supply" value={value} least={0} most={400} onValue={() => {}} onRest={() => {}} />
  );
  expect(rendered(slider(95))).toContain('aria-valuetext="× 0.95"');
  expect(rendered(slider(100), 'fr')).toContain('aria-valuetext="× 1,00"');
});
