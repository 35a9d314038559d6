const FENCED = /^( {0,3})(`{3,}|~{3,})[^\n]*\n([\s\S]*?)^ {0,3}\2[`~]*\s*$/gm;
const SPAN = /`([^`\n]*)`/g;

/** From the project's folder; what has a star or another folder in front of it begins elsewhere. */
const PATH =
  /(?<![\p{L}\p{N}\-_./:@#*])((?:apps|packages|scripts|bench|e2e|reference|docs|deploy|decisions)\/[\w./-]*)([*{<…]?)/gu;

/**
 * Paths that a document tells in its code, spans and blocks alike, and that begin with a room's folder:
 * `node scripts/set-up.mjs`. Of a path with a place to fill in, such as `bench/results/long-*.json`, the folder before
 * it.
 *
 * @param {string} markdown
 * @returns {string[]}
 */
export function roomPathsIn(markdown) {
  const blocks = [...markdown.matchAll(FENCED)].map(([, , , code = '']) => code);
  const spans = [...markdown.replace(FENCED, '').matchAll(SPAN)].map(([, code = '']) => code);
  return [...spans, ...blocks].flatMap((code) =>
    [...code.matchAll(PATH)].map(([, path = '', open]) =>
      open === '' ? path.replace(/[./]+$/, '') : path.slice(0, path.lastIndexOf('/')),
    ),
  );
}
