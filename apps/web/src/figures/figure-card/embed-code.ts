import { escaped } from '../../language/escaped.ts';

/** Height of an embedded figure, px: card with head, picture and footer at common widths. */
const EMBED_HEIGHT = 560;

/** HTML that shows a figure on another page. */
export function embedCode(address: string, title: string): string {
  return `<iframe src="${escaped(address)}" title="${escaped(title)}" width="100%" height="${EMBED_HEIGHT}" style="border:0" loading="lazy"></iframe>`;
}
