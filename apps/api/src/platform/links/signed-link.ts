import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Makes and checks the tokens of links sent by mail: 128 bits of id and 256 bits of signature. Nothing is stored, not even
 * a hash: the token is derived when the mail leaves, and again when somebody comes with it. `purpose` keeps a link of one
 * kind from opening a door of another.
 */
export class SignedLinks {
  constructor(
    private readonly secret: string,
    private readonly purpose: string,
  ) {}

  tokenOf(id: string): string {
    const bytes = Buffer.from(id.replaceAll('-', ''), 'hex');
    return Buffer.concat([bytes, this.sign(bytes)]).toString('base64url');
  }

  /** The id in the link, or null when the token was not made here, or for another purpose. */
  idOf(token: string): string | null {
    const bytes = Buffer.from(token, 'base64url');
    // One text for one token: base64 would take others for the same bytes.
    if (bytes.length !== 48 || bytes.toString('base64url') !== token) return null;
    const id = bytes.subarray(0, 16);
    if (!timingSafeEqual(bytes.subarray(16), this.sign(id))) return null;
    return id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }

  private sign(id: Buffer): Buffer {
    return createHmac('sha256', this.secret).update(this.purpose).update(id).digest();
  }
}
