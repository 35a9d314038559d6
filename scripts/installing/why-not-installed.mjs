/** Codes by which npm says that the registry is out of reach. */
const OFFLINE =
  /ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT|ENOTCACHED/;

/** Codes by which it says that it may not write. Its own advice is to change owners as the administrator. */
const FORBIDDEN = /\b(EACCES|EPERM|EROFS)\b/;
const PLACE = /^npm (?:error|ERR!) path (.+)$/m;

/**
 * Why packages could not be installed, and what would be right.
 *
 * @param {string} said by npm
 * @param {string} root the project's folder
 * @returns {string}
 */
export function whyNotInstalled(said, root) {
  const [code] = FORBIDDEN.exec(said) ?? [];
  if (code !== undefined) {
    const [, place = 'a folder that it needs'] = PLACE.exec(said) ?? [];
    return (
      `npm may not write to ${place} (${code}). Where that is the folder in which it keeps what it has fetched, name ` +
      'another one (npm_config_cache=FOLDER before the command), and run the same command again; where it is in this ' +
      `folder, ${root}, copy the project to a folder of your own.`
    );
  }
  if (OFFLINE.test(said))
    return (
      `${said}\nThe package registry is out of reach: packages have to be fetched once. Connect to the internet, or ` +
      'name a registry that can be reached (npm config set registry URL), and run the same command again.'
    );
  return `${said}\nPackages could not be installed: npm says why above.`;
}
