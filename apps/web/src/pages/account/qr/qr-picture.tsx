import { qrCode } from './qr-code.ts';
import './qr-picture.css';

/** Light modules around a code, without which no camera finds it. */
const QUIET = 4;

/** A text that a camera reads; nothing for one that is too long for it. */
export function QrPicture({ text, label }: { readonly text: string; readonly label: string }) {
  const rows = qrCode(text);
  if (rows === undefined) return null;
  const size = rows.length + 2 * QUIET;
  const dark = rows.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? `M${x + QUIET} ${y + QUIET}h1v1h-1z` : [])),
  );
  return (
    <svg className="qr-picture" role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`}>
      <rect className="qr-light" width={size} height={size} />
      <path className="qr-dark" d={dark.join('')} />
    </svg>
  );
}
