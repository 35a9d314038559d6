import type { Plugin } from 'vite';
import { WIDTHS } from './fonts.ts';

const FACE = /@font-face\s*\{[^}]*\}/g;

/**
 * Parts the faces of fonts from the styles: these stand in every page, while the faces, a fifth of them, are a file
 * that a browser keeps. Those that keep the room of a language's letters are a file of their own: `widths-zh.css`.
 */
export function fontStyles(): Plugin {
  return {
    name: 'font-styles',
    // After the styles of all pages are one file, and before the manifest is written.
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'asset' || !file.fileName.endsWith('.css')) continue;
        const css = String(file.source);
        const faces = css.match(FACE);
        if (faces === null) continue;
        const emit = (name: string, sheet: readonly string[]) =>
          this.emitFile({ type: 'asset', name, originalFileName: name, source: sheet.join('') });
        const widths = Object.entries(WIDTHS).map(
          ([language, family]) => [language, faces.filter((face) => face.includes(family))] as const,
        );
        emit(
          'fonts.css',
          faces.filter((face) => !widths.some(([, those]) => those.includes(face))),
        );
        for (const [language, those] of widths) emit(`widths-${language}.css`, those);
        file.source = css.replace(FACE, '');
      }
    },
  };
}
