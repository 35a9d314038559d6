import { escaped } from '../../language/escaped.ts';
import { fontFaces } from './font-faces.ts';
import { boxesOf, type Drawn } from './picture-boxes.ts';

/** What stands about the picture in a file of its own. */
export interface PictureWords {
  readonly title: string;
  readonly subtitle: string;
  readonly source: string;
  readonly address: string;
}

export interface Picture {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

const MARGIN = 24;
const HEAD = 64;
const FOOT = 44;
/** Time for the fonts in a picture to be read, ms. */
const UNTIL_FONTS = 300;
/** Dots of a PNG for each px. */
const SHARPNESS = 2;

/**
 * The figure as it stands on the screen, as an SVG that needs nothing else: colours are written out and the fonts lie
 * in it. Text stays text.
 */
export async function pictureOf(body: HTMLElement, words: PictureWords): Promise<Picture> {
  const style = getComputedStyle(body);
  const box = contentOf(body, style);
  const width = Math.ceil(box.width + 2 * MARGIN);
  const height = Math.ceil(box.height + HEAD + FOOT + MARGIN);
  const card = body.closest('.figure-card') ?? body;
  const paper = getComputedStyle(card).backgroundColor;
  const muted = getComputedStyle(body.parentElement?.querySelector('.figure-subtitle') ?? body).color;
  const drawn = await boxesOf(body, { x: MARGIN - box.left, y: HEAD - box.top });
  const end = style.direction === 'rtl';
  const line = (text: string, y: number, size: number, weight: number, colour: string): Drawn =>
    `<text x="${end ? width - MARGIN : MARGIN}" y="${y}" direction="${style.direction}" font-size="${size}" font-weight="${weight}" fill="${colour}">${escaped(text)}</text>`;
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escaped(style.fontFamily)}" font-variant-numeric="tabular-nums">`,
    `<title>${escaped(words.title)}</title><style>${await fontFaces(`${words.title}${words.subtitle}${body.textContent}`)}</style>`,
    `<rect width="100%" height="100%" fill="${paper}"/>`,
    line(words.title, 30, 19, 620, style.color),
    line(words.subtitle, 50, 13, 400, muted),
    ...drawn,
    line(words.source, height - 30, 12, 400, muted),
    line(words.address, height - 13, 12, 400, muted),
    '</svg>',
  ].join('');
  return { text: svg, width, height };
}

/** The body without its padding, as far down as something stands in it. */
function contentOf(body: HTMLElement, style: CSSStyleDeclaration): DOMRect {
  const { left, top, right } = body.getBoundingClientRect();
  const start = left + Number.parseFloat(style.paddingLeft);
  const end = right - Number.parseFloat(style.paddingRight);
  const bottoms = [...body.querySelectorAll(':scope > *, :scope > * > *')]
    .filter((part) => part.closest('form') === null)
    .map(
      (part) => part.getBoundingClientRect().bottom + Number.parseFloat(getComputedStyle(part).marginBottom),
    );
  return new DOMRect(start, top, end - start, Math.max(top, ...bottoms) - top);
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
