/**
 * A string or a comment, whichever begins first, so that neither hides in the other. Text between backticks isn't
 * told apart from code: an address in it looks like a comment, which does no harm, for a comment is only searched
 * for names of files.
 */
const SLASHES = /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;
const DASHES = /'[^']*'|"[^"]*"|\/\*[\s\S]*?\*\/|--[^\n]*/g;
const HASHES = /(?<=^|\s)#[^\n]*/g;

/** @type {Record<string, RegExp>} */
const SYNTAX = {
  ts: SLASHES,
  tsx: SLASHES,
  mjs: SLASHES,
  js: SLASHES,
  css: SLASHES,
  sql: DASHES,
  sh: HASHES,
  conf: HASHES,
};

/**
 * Whether a file is of a kind whose comments can be read.
 * @param {string} name
 */
export function isCommented(name) {
  return syntaxOf(name) !== undefined;
}

/**
 * @param {string} name of the file
 * @param {string} source
 * @returns {string} its comments, one after the other
 */
export function commentsOf(name, source) {
  const parts = source.match(syntaxOf(name) ?? /$^/g) ?? [];
  return parts.filter((part) => /^(\/[/*]|--|#)/.test(part)).join('\n');
}

/** @param {string} name */
function syntaxOf(name) {
  return SYNTAX[name.slice(name.lastIndexOf('.') + 1)];
}

/**
 * Markdown files that a text cites: `docs/guide/README.md`, `README.md#speed`, or `README.md §Speed`, given as the
 * second is. Addresses on the web are none.
 *
 * @param {string} text
 * @returns {string[]}
 */
export function citationsOf(text) {
  const cited = text.matchAll(
    /(?<![\p{L}\p{N}\-_./:@#])((?:[\w.-]+\/)*[\w-][\w.-]*\.md)\b(?:#([\w-]+)|\s+§\s*([\w-]+))?/gu,
  );
  return [...cited].map(([, path = '', anchor, section]) => {
    const heading = anchor ?? section?.toLowerCase();
    return heading === undefined ? path : `${path}#${heading}`;
  });
}
