/**
 * @param {string} version such as `20.20.2`
 * @param {string} needed the same
 * @returns {boolean} whether `version` is `needed` or newer
 */
export function isAtLeast(version, needed) {
  const parts = version.split('.').map(Number);
  const wanted = needed.split('.').map(Number);
  const differing = wanted.findIndex((part, i) => part !== parts[i]);
  return differing === -1 || (parts[differing] ?? 0) > (wanted[differing] ?? 0);
}
