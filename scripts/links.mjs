import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { citationsOf, commentsOf, isCommented } from './links-comments.mjs';
import { roomPathsIn } from './links-paths.mjs';

/**
 * Every link of the project's Markdown files, every source that they name with a folder, every path from the project's
 * folder in their code, and every Markdown file that these or a source's comments cite, that leads nowhere: a file or
 * folder that is not there or lies outside of the project, or a heading that the file does not have. Addresses on the
 * web are not tried.
 *
 * @param {string} root the project's folder
 * @returns {{files: number, links: number, broken: string[]}} `broken` as `FILE: TARGET`
 */
export function checkLinks(root) {
  const files = filesWithLinks(root);
  const paths = files.map((file) => `/${relative(root, file).replaceAll(sep, '/')}`);
  let links = 0;
  const broken = files.flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    const isMarkdown = file.endsWith('.md');
    const targets = isMarkdown ? targetsOf(text).filter((target) => !/^[a-z][a-z+.-]*:/i.test(target)) : [];
    const citations = citationsOf(isMarkdown ? proseOf(text) : commentsOf(file, text));
    const inRooms = isMarkdown ? roomPathsIn(text) : [];
    const sources = isMarkdown ? sourcesIn(text).filter((source) => !inRooms.includes(source)) : [];
    links += targets.length + citations.length + sources.length + inRooms.length;
    return [
      ...targets.filter((target) => !resolves(root, file, target)),
      ...sources.filter((source) => !paths.some((path) => path.endsWith(`/${source}`))),
      ...inRooms.filter((path) => !existsSync(join(root, path))),
      ...citations.filter((citation) => !isCited(root, file, citation)),
    ].map((target) => `${relative(root, file)}: ${target}`);
  });
  return { files: files.length, links, broken };
}

/**
 * Markdown files, and sources with comments.
 *
 * @param {string} folder
 * @returns {string[]} in order; installed, built and hidden folders left out
 */
function filesWithLinks(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules' && name !== 'dist')
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesWithLinks(path);
      return entry.name.endsWith('.md') || isCommented(entry.name) ? [path] : [];
    });
}

/**
 * Whether a cited file is there as seen from the file's folder, or from a folder above it up to the project's: all in
 * a room may cite its README.md by that name alone.
 *
 * @param {string} root
 * @param {string} file that cites
 * @param {string} citation
 */
function isCited(root, file, citation) {
  for (let folder = dirname(file); `${folder}${sep}`.startsWith(withEnd(root)); folder = dirname(folder)) {
    if (resolves(root, join(folder, 'any'), citation)) return true;
    if (existsSync(join(folder, citation.split('#')[0] ?? ''))) return false;
  }
  return false;
}

/**
 * @param {string} root
 * @param {string} file that has the link
 * @param {string} target
 */
function resolves(root, file, target) {
  const [path = '', anchor] = target.split('#');
  const place = path === '' ? file : resolve(dirname(file), decodeURIComponent(path));
  if (!`${place}${sep}`.startsWith(withEnd(root)) || !existsSync(place)) return false;
  if (anchor === undefined || !place.endsWith('.md') || !statSync(place).isFile()) return true;
  return anchorsOf(readFileSync(place, 'utf8')).has(decodeURIComponent(anchor));
}

/** @param {string} folder */
function withEnd(folder) {
  return folder.endsWith(sep) ? folder : folder + sep;
}

/**
 * @param {string} markdown
 * @returns {string[]} targets of inline links, images, link definitions and HTML links
 */
export function targetsOf(markdown) {
  const text = withoutCode(markdown).replace(INLINE_CODE, '');
  return LINKS.flatMap((kind) => [...text.matchAll(kind)].map((match) => match[1] ?? ''));
}

const LINKS = [
  /\]\(\s*<?([^\s)>]+)>?(?:\s+["'(][^)]*)?\s*\)/g,
  /^ {0,3}\[[^\]]+\]:\s*<?([^\s>]+)/gm,
  /\b(?:href|src)="([^"]+)"/g,
];

const INLINE_CODE = /`[^`\n]*`/g;

/**
 * @param {string} markdown
 * @returns {string[]} sources that it names with the end of their path: `flow/pusher.ts`
 */
export function sourcesIn(markdown) {
  const named = withoutCode(markdown).matchAll(/`((?:[\w-][\w.-]*\/)+[\w.-]+\.(?:tsx?|mjs|sql|css))`/g);
  return [...named].map(([, path = '']) => path);
}

/**
 * What a Markdown file says beside code and links.
 * @param {string} markdown
 */
function proseOf(markdown) {
  const text = withoutCode(markdown).replace(/\[[^\]\n]*\]\([^)\n]*\)/g, '');
  return LINKS.reduce((prose, kind) => prose.replace(kind, ''), text.replace(INLINE_CODE, ''));
}

/**
 * @param {string} markdown
 * @returns {Set<string>} the anchors that GitHub gives its headings (the second of a kind ends in -1), and ids
 */
export function anchorsOf(markdown) {
  const text = withoutCode(markdown);
  /** @type {Map<string, number>} */
  const seen = new Map();
  const headings = [...text.matchAll(/^ {0,3}#{1,6}\s+(.+?)\s*#*\s*$/gm)].map((match) => {
    const slug = slugOf(match[1] ?? '');
    const times = seen.get(slug) ?? 0;
    seen.set(slug, times + 1);
    return times === 0 ? slug : `${slug}-${times}`;
  });
  return new Set([...headings, ...[...text.matchAll(/\bid="([^"]+)"/g)].map((match) => match[1] ?? '')]);
}

/** @param {string} heading */
function slugOf(heading) {
  return heading
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
}

/**
 * Without fenced code and without comments.
 * @param {string} markdown
 */
function withoutCode(markdown) {
  return markdown
    .replace(/^( {0,3})(`{3,}|~{3,})[^\n]*\n[\s\S]*?^ {0,3}\2[`~]*\s*$/gm, '')
    .replace(/<!--[\s\S]*?-->/g, '');
}
