import { expect, test } from 'vitest';
import { themeCookie } from './theme.ts';

test('the theme’s cookie is bound to its host over HTTPS', () => {
  expect(themeCookie('dark', true)).toBe('__Host-theme=dark; path=/; max-age=31536000; samesite=lax; secure');
  expect(themeCookie('light', false)).toBe('theme=light; path=/; max-age=31536000; samesite=lax');
});
