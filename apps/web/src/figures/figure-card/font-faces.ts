import { fetchFile } from '../../data/fetch-file.ts';

/**
 * The page's own fonts that `text` needs, as CSS with the files in it: a picture can't load any. Its words stand where
 * these fonts put them, so it waits for them, where a page would go on with what stands in for a font that comes late.
 */
export async function fontFaces(text: string): Promise<string> {
  const letters = new Set([...text].map((letter) => letter.codePointAt(0) ?? 0));
  const faces = new Map<string, string>();
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSFontFaceRule)) continue;
      const file = /url\("([^"]+)"\)/.exec(rule.style.getPropertyValue('src'))?.[1];
      // What stands in the sheet itself keeps the room of letters, and draws none.
      if (
        file === undefined ||
        file.startsWith('data:') ||
        !isNeeded(rule.style.getPropertyValue('unicode-range'), letters)
      )
        continue;
      const address = new URL(file, sheet.href ?? document.baseURI);
      // Under the name that texts ask for first; a second one is for a page on which it comes late.
      if (faces.has(address.href)) continue;
      const data = await asData(await (await fetchFile(address)).blob());
      faces.set(
        address.href,
        rule.cssText.replace(file, data).replace(/font-display: [^;]+;/, 'font-display: block;'),
      );
    }
  }
  return [...faces.values()].join('\n');
}

/** Whether a face's `unicode-range` holds any of the letters; without a range it holds all. */
export function isNeeded(range: string, letters: ReadonlySet<number>): boolean {
  if (range.trim() === '') return true;
  const spans = range.split(',').map((span) => {
    const [from = '0', to = from] = span.trim().replace(/^u\+/i, '').split('-');
    return {
      from: Number.parseInt(from.replaceAll('?', '0'), 16),
      to: Number.parseInt(to.replaceAll('?', 'f'), 16),
    };
  });
  return [...letters].some((letter) => spans.some(({ from, to }) => letter >= from && letter <= to));
}

function asData(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
