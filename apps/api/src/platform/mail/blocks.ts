/** What a mail is made of. Texts are plain: they are escaped, and given their typography, when the mail is written. */
export type MailBlock =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'note'; text: string }
  | { kind: 'list'; items: readonly string[] }
  | { kind: 'details'; rows: readonly (readonly [label: string, value: string])[] }
  | { kind: 'links'; items: readonly (readonly [label: string, to: string])[] }
  | { kind: 'action'; label: string; to: string };

export const heading = (text: string): MailBlock => ({ kind: 'heading', text });
export const paragraph = (text: string): MailBlock => ({ kind: 'paragraph', text });
/** Smaller and fainter: how long a link lives, what to do when the mail came by mistake. */
export const note = (text: string): MailBlock => ({ kind: 'note', text });
export const list = (...items: string[]): MailBlock => ({ kind: 'list', items });
/** Labelled values: date, place, body. */
export const details = (...rows: (readonly [label: string, value: string])[]): MailBlock => ({ kind: 'details', rows });
/** Documents and pages to open; `to` as for an action. */
export const links = (...items: (readonly [label: string, to: string])[]): MailBlock => ({ kind: 'links', items });
/** The one thing to do. `to` is a path of the site (`/meetings/…`) or a whole https address. */
export const action = (label: string, to: string): MailBlock => ({ kind: 'action', label, to });
