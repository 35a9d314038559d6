import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

/**
 * Every link of the project's Markdown files that leads nowhere: a file or folder that is not there or lies
 * outside of the project, or a heading that the file does not have. Addresses on the web are not tried.
 *
 * @param {string} root the project's folder
 * @returns {{files: number, links: number, broken: string[]}} `broken` as `FILE: TARGET`
 */
export function checkLinks(root) {
  const files = markdownFiles(root);
  let links = 0;
  const broken = files.flatMap((file) => {
    const targets = targetsOf(readFileSync(file, 'utf8')).filter(
      (target) => !/^[a-z][a-z+.-]*:/i.test(target),
    );
    links += targets.length;
    return targets
      .filter((target) => !resolves(root, file, target))
      .map((target) => `${relative(root, file)}: ${target}`);
  });
  return { files: files.length, links, broken };
}

/**
 * @param {string} folder
 * @returns {string[]} in order; installed, built and hidden folders left out
 */
function markdownFiles(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules' && name !== 'dist')
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return markdownFiles(path);
      return entry.name.endsWith('.md') ? [path] : [];
    });
}

/**
 * @param {string} root
 * @param {string} file that has the link
 * @param {string} target
 */
function resolves(root, file, target) {
  const [path = '', anchor] = target.split('#');
  const place = path === '' ? file : resolve(dirname(file), decodeURIComponent(path));
  if (!`${place}${sep}`.startsWith(root.endsWith(sep) ? root : root + sep) || !existsSync(place))
    return false;
  if (anchor === undefined || !place.endsWith('.md') || !statSync(place).isFile()) return true;
  return anchorsOf(readFileSync(place, 'utf8')).has(decodeURIComponent(anchor));
}

/**
 * @param {string} markdown
 * @returns {string[]} targets of inline links, images, link definitions and HTML links
 */
export function targetsOf(markdown) {
  const text = withoutCode(markdown).replace(/`[^`\n]*`/g, '');
  const kinds = [
    /\]\(\s*<?([^\s)>]+)>?(?:\s+["'(][^)]*)?\s*\)/g,
    /^ {0,3}\[[^\]]+\]:\s*<?([^\s>]+)/gm,
    /\b(?:href|src)="([^"]+)"/g,
  ];
  return kinds.flatMap((kind) => [...text.matchAll(kind)].map((match) => match[1] ?? ''));
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
