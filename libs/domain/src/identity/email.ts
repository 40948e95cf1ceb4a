/** Signs that paste brings along and nobody sees: zero-width, soft hyphen, non-breaking spaces. */
const INVISIBLE = /[\u00AD\u00A0\u202F\u200B-\u200F\u2060\uFEFF]/gu;

/**
 * The one form in which an address is stored and compared: no surrounding space, lower case. Capitals in the part before
 * the @ are distinct in the standard (RFC 5321 §2.4) and in no mail service in use, and people type both.
 */
export function normaliseEmail(text: string): string {
  const bare = text.normalize('NFC').replace(INVISIBLE, '').trim();
  return bare.replace(/^mailto:/iu, '').toLowerCase();
}

const LOCAL_PART = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/u;
const DOMAIN_LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?$/u;

/** Whether a normalised address can receive mail from us. Quoted local parts and addresses of machines are refused. */
export function isEmail(address: string): boolean {
  if (address.length > 254) return false;
  const at = address.lastIndexOf('@');
  const [local, domain] = [address.slice(0, at), address.slice(at + 1)];
  if (at < 1 || local.length > 64 || !LOCAL_PART.test(local)) return false;
  const labels = domain.split('.');
  const top = labels.at(-1) ?? '';
  return (
    labels.length > 1 &&
    labels.every((label) => label.length < 64 && DOMAIN_LABEL.test(label)) &&
    /^[^\d]{2,}$/u.test(top)
  );
}
