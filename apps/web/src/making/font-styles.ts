import type { Plugin } from 'vite';

const FACE = /@font-face\s*\{[^}]*\}/g;

/**
 * Parts the faces of fonts from the styles: these stand in every page, while the faces, a fifth of them, are a file
 * that a browser keeps.
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
        this.emitFile({
          type: 'asset',
          name: 'fonts.css',
          originalFileName: 'fonts.css',
          source: faces.join(''),
        });
        file.source = css.replace(FACE, '');
      }
    },
  };
}
