import { correction, generate } from 'lean-qr';
import './qr-picture.css';

/** Light modules around a code, without which no camera finds it. */
const QUIET = 4;

/**
 * A text that a camera reads, also where a seventh of it is covered.
 *
 * @param text ASCII, 2,300 letters at most: it throws beyond
 */
export function QrPicture({ text, label }: { readonly text: string; readonly label: string }) {
  const code = generate(text, { minCorrectionLevel: correction.M });
  const size = code.size + 2 * QUIET;
  const places = Array.from({ length: code.size }, (_, place) => place);
  const dark = places.flatMap((y) =>
    places.flatMap((x) => (code.get(x, y) ? `M${x + QUIET} ${y + QUIET}h1v1h-1z` : [])),
  );
  return (
    <svg className="qr-picture" role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`}>
      <rect className="qr-light" width={size} height={size} />
      <path className="qr-dark" d={dark.join('')} />
    </svg>
  );
}
