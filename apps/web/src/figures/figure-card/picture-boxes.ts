import { fetchFile } from '../../data/fetch-file.ts';
import { escaped } from '../../language/escaped.ts';

/** A piece of SVG text. */
type Drawn = string;

interface Shift {
  readonly x: number;
  readonly y: number;
}

/** What an SVG element needs written out when it leaves the page's style sheets. */
const PAINT = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-opacity',
  'stroke-linejoin',
  'paint-order',
  'opacity',
  'font-size',
  'font-weight',
  'vector-effect',
  'direction',
];

/**
 * Everything that is seen in an element of the page: its SVGs as they are, its boxes as rectangles, its words line by
 * line.
 */
export async function boxesOf(root: Element, shift: Shift): Promise<readonly Drawn[]> {
  const drawn: Drawn[] = [];
  for (const child of root.childNodes) {
    if (child instanceof Text) drawn.push(...linesOf(child, shift));
    if (!(child instanceof Element) || !isSeen(child)) continue;
    if (child instanceof SVGSVGElement) {
      drawn.push(await svgOf(child, shift));
      continue;
    }
    drawn.push(...boxOf(child, shift), ...(await boxesOf(child, shift)));
  }
  return drawn;
}

function isSeen(element: Element): boolean {
  const style = getComputedStyle(element);
  const { width, height } = element.getBoundingClientRect();
  return (
    style.display === 'contents' ||
    (style.display !== 'none' &&
      style.visibility !== 'hidden' &&
      style.clipPath === 'none' &&
      width > 0 &&
      height > 0)
  );
}

async function svgOf(svg: SVGSVGElement, shift: Shift): Promise<Drawn> {
  const { left, top, width, height } = svg.getBoundingClientRect();
  const copy = svg.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) return '';
  writePaint(svg, copy);
  await bringLand(copy);
  copy.setAttribute('x', String(left + shift.x));
  copy.setAttribute('y', String(top + shift.y));
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  copy.setAttribute('overflow', getComputedStyle(svg).overflow);
  return new XMLSerializer().serializeToString(copy);
}

/** Goes through an element and its copy at once; what isn't seen leaves the copy. */
function writePaint(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  for (const property of PAINT) {
    const value = style.getPropertyValue(property);
    if (value !== '') to.setAttribute(property, value);
  }
  for (const name of ['class', 'role', 'tabindex', 'data-key', 'aria-label', 'aria-hidden', 'style'])
    to.removeAttribute(name);
  if (from instanceof SVGSVGElement) to.setAttribute('overflow', style.overflow);
  const copies = [...to.children];
  for (const [at, child] of [...from.children].entries()) {
    const copy = copies[at];
    if (copy === undefined) continue;
    if (getComputedStyle(child).display === 'none') copy.remove();
    else writePaint(child, copy);
  }
}

/** The land lies in a file of its own: its path comes into the copy. */
async function bringLand(svg: Element): Promise<void> {
  for (const use of svg.querySelectorAll('use')) {
    const [file = '', id = ''] = (use.getAttribute('href') ?? '').split('#');
    const source = new DOMParser().parseFromString(await (await fetchFile(file)).text(), 'image/svg+xml');
    const path = source.getElementById(id)?.getAttribute('d');
    const land = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    land.setAttribute('d', path ?? '');
    land.setAttribute('fill', use.getAttribute('fill') ?? 'none');
    use.replaceWith(land);
  }
}

function boxOf(element: Element, shift: Shift): Drawn[] {
  const style = getComputedStyle(element);
  const { left, top, width, height } = element.getBoundingClientRect();
  const drawn: Drawn[] = [];
  if (style.backgroundColor !== 'rgba(0, 0, 0, 0)') {
    const radius = Math.min(Number.parseFloat(style.borderTopLeftRadius) || 0, width / 2);
    const rounded = style.borderTopLeftRadius.endsWith('%') ? width / 2 : radius;
    drawn.push(
      `<rect x="${left + shift.x}" y="${top + shift.y}" width="${width}" height="${height}" rx="${rounded}" fill="${style.backgroundColor}"/>`,
    );
  }
  for (const [edge, y] of [
    ['Top', top],
    ['Bottom', top + height],
  ] as const) {
    const thick = Number.parseFloat(style[`border${edge}Width`]);
    const colour = style[`border${edge}Color`];
    if (thick > 0 && style[`border${edge}Style`] !== 'none' && colour !== 'rgba(0, 0, 0, 0)') {
      drawn.push(
        `<line x1="${left + shift.x}" x2="${left + shift.x + width}" y1="${y + shift.y}" y2="${y + shift.y}" stroke="${colour}" stroke-width="${thick}"/>`,
      );
    }
  }
  return drawn;
}

/** A text node's words as they are broken into lines on the screen. */
function linesOf(node: Text, shift: Shift): Drawn[] {
  const parent = node.parentElement;
  if (parent === null || node.data.trim() === '' || !isSeen(parent)) return [];
  const style = getComputedStyle(parent);
  const lines: { text: string; box: DOMRect }[] = [];
  const range = document.createRange();
  for (const { 0: word, index } of node.data.matchAll(/\S+\s*/g)) {
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    const box = range.getBoundingClientRect();
    const last = lines.at(-1);
    if (last !== undefined && Math.abs(last.box.top - box.top) < box.height / 2) {
      last.text += word;
      const left = Math.min(last.box.left, box.left);
      last.box = new DOMRect(left, last.box.top, Math.max(last.box.right, box.right) - left, last.box.height);
    } else {
      lines.push({ text: word, box });
    }
  }
  const size = Number.parseFloat(style.fontSize);
  const rtl = style.direction === 'rtl';
  return lines.map(({ text, box }) => {
    const x = (rtl ? box.right : box.left) + shift.x;
    const y = box.top + box.height / 2 + size * 0.35 + shift.y;
    const said = escaped(text.trimEnd());
    return `<text x="${x}" y="${y}" direction="${style.direction}" font-size="${size}" font-weight="${style.fontWeight}" fill="${style.color}">${said}</text>`;
  });
}
