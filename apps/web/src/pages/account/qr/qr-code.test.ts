import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { correctionOf } from './error-correction.ts';
import { qrCode } from './qr-code.ts';

test('a block has the bytes of correction that stand beside it in print', () => {
  // “HELLO WORLD” at 1-M: thonky.com/qr-code-tutorial/error-correction-coding.
  const data = [32, 91, 11, 120, 209, 114, 220, 77, 67, 64, 236, 17, 236, 17, 236, 17];
  expect(correctionOf(data, 10)).toEqual([196, 35, 39, 119, 235, 215, 231, 226, 93, 23]);
});

test.each([
  // Each was read back by jsQR 1.4.0, and so were texts of every length from 1 to 666 bytes.
  ['HELLO', 21, 'b664c5ebcc2451fb6630e63f516abd72b3cdfbf16b9ceb0d92d226f6a6d0cde0'],
  [
    'otpauth://totp/Sahakarya:amina%40health.example?issuer=Sahakarya&secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&algorithm=SHA1&digits=6&period=30',
    49,
    '1f6394424738be36230271b1a7c2026c61c48a3803eee7186343263fb56caba7',
  ],
  ['x'.repeat(500), 85, '13b6e102de16ab6a4b3afe44292147ebda986af5c78dc66eb885f0a1110e6983'],
])('a text is the code that a reader of others has read: %s', (text, size, sum) => {
  const rows = qrCode(text) ?? [];
  expect(rows.map((row) => row.length)).toEqual(Array.from({ length: size }, () => size));
  const drawn = rows.map((row) => row.map((isDark) => (isDark ? '1' : '0')).join('')).join('\n');
  expect(createHash('sha256').update(drawn).digest('hex')).toBe(sum);
});

test('bytes are counted, not letters, and beyond 666 there is none', () => {
  expect(qrCode('a'.repeat(666))).toBeDefined();
  expect(qrCode('a'.repeat(667))).toBeUndefined();
  expect(qrCode('आ'.repeat(223))).toBeUndefined();
});
