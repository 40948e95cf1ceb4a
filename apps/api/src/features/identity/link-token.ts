import { createHmac, timingSafeEqual } from 'node:crypto';

/** Makes and checks the tokens of links sent by mail: 128 bits of id and 256 bits of signature, nothing to store. */
export class LinkTokens {
  constructor(private readonly secret: string) {}

  tokenOf(linkId: string): string {
    const id = Buffer.from(linkId.replaceAll('-', ''), 'hex');
    return Buffer.concat([id, this.sign(id)]).toString('base64url');
  }

  /** The link's id, or null when the token was not made here. */
  linkIdOf(token: string): string | null {
    const bytes = Buffer.from(token, 'base64url');
    // One text for one token: base64 would take others for the same bytes.
    if (bytes.length !== 48 || bytes.toString('base64url') !== token) return null;
    const id = bytes.subarray(0, 16);
    if (!timingSafeEqual(bytes.subarray(16), this.sign(id))) return null;
    return id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }

  private sign(id: Buffer): Buffer {
    return createHmac('sha256', this.secret).update('sign-in-link').update(id).digest();
  }
}
