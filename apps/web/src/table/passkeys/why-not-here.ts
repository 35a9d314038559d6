/** Why a page can't ask for passkeys: its address is a number, it came without HTTPS, or the browser is too old. */
export type WhyNotHere = 'address' | 'https' | 'browser';

/** What is asked of a window. */
interface Place {
  readonly hostname: string;
  readonly isSecure: boolean;
  readonly PublicKeyCredential: object | undefined;
}

/** What browsers have that read and write WebAuthn’s JSON by themselves: all of them since spring 2025. */
const NEEDED = ['parseCreationOptionsFromJSON', 'parseRequestOptionsFromJSON'] as const;

/** Of IPv4, or in brackets of IPv6. */
const NUMBER = /^(\d+(\.\d+){3}|\[.*\])$/;

/** Undefined where there is nothing against it. */
export function whyNotHere({ hostname, isSecure, PublicKeyCredential }: Place): WhyNotHere | undefined {
  if (!isSecure) return 'https';
  if (NUMBER.test(hostname)) return 'address';
  const isAble = PublicKeyCredential !== undefined && NEEDED.every((needed) => needed in PublicKeyCredential);
  return isAble ? undefined : 'browser';
}

/** Of this page. */
export function whyNotOnThisPage(): WhyNotHere | undefined {
  const { location, isSecureContext: isSecure } = window;
  const { PublicKeyCredential = undefined } = window as { PublicKeyCredential?: object };
  return whyNotHere({ hostname: location.hostname, isSecure, PublicKeyCredential });
}

const THIS_MACHINE = /^(127(\.\d+){3}|\[::1\])$/;

/** The same page by a name of this machine; undefined where it is another machine’s, whose name nobody knows here. */
export function byName({ href, hostname }: Pick<Location, 'href' | 'hostname'>): string | undefined {
  if (!THIS_MACHINE.test(hostname)) return undefined;
  const address = new URL(href);
  address.hostname = 'localhost';
  return address.href;
}
