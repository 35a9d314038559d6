import { escaped } from '../../language/escaped.ts';
import { fontFaces } from './font-faces.ts';
import { boxesOf } from './picture-boxes.ts';
import './picture-of.css';

export interface Picture {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

/** Time for the fonts in a picture to be read, ms. */
const UNTIL_FONTS = 300;
/** Dots of a PNG for each px. */
const SHARPNESS = 2;

/**
 * A card as an SVG that needs nothing else: colours are written out and the fonts lie in it; text stays text. It is the
 * same on every screen: a copy of the card is laid out beside the page, light and of one width, without its controls,
 * and with all of its sources by name (picture-of.css).
 */
export async function pictureOf(card: HTMLElement): Promise<Picture> {
  const sheet = document.createElement('div');
  sheet.className = 'picture-sheet';
  const copy = card.cloneNode(true);
  sheet.append(copy);
  document.body.append(sheet);
  try {
    const { left, top, width, height } = sheet.getBoundingClientRect();
    const { backgroundColor, fontFamily } = getComputedStyle(sheet);
    const title = card.querySelector('.figure-title')?.textContent ?? '';
    const drawn = await boxesOf(sheet, { x: -left, y: -top });
    const svg = [
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escaped(fontFamily)}" font-variant-numeric="tabular-nums">`,
      `<title>${escaped(title)}</title><style>${await fontFaces(copy.textContent ?? '')}</style>`,
      `<rect width="100%" height="100%" fill="${backgroundColor}"/>`,
      ...drawn,
      '</svg>',
    ].join('');
    return { text: svg, width, height };
  } finally {
    sheet.remove();
  }
}

/** The same as dots. */
export async function pngOf({ text, width, height }: Picture): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    // A browser may call a picture decoded before the fonts in it are read: the first drawing asks for them.
    document.createElement('canvas').getContext('2d')?.drawImage(image, 0, 0);
    await new Promise((resolve) => setTimeout(resolve, UNTIL_FONTS));
    const canvas = document.createElement('canvas');
    canvas.width = width * SHARPNESS;
    canvas.height = height * SHARPNESS;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob(
        (blob) => (blob === null ? reject(new Error('the browser made no picture')) : resolve(blob)),
        'image/png',
      );
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}
