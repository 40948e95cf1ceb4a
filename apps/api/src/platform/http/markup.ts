import { type Locale, typo } from '@maillage/domain';
import { escapeHtml } from '../mail/escape-html.ts';

/** Text that is already HTML: only `markupIn` makes it. */
export class Markup {
  constructor(private readonly text: string) {}

  toString(): string {
    return this.text;
  }
}

/** What a template takes. Nothing shows for `null`, `undefined` and `false`; a list is written one after the other. */
export type MarkupValue = string | number | Markup | readonly MarkupValue[] | null | undefined | false;

export type MarkupTag = (pieces: TemplateStringsArray, ...values: MarkupValue[]) => Markup;

/**
 * The template tag of a page in one language. Values are escaped; those that stand between tags are given the typography
 * of the language as well, those inside a tag (addresses, form values) are left as they are.
 *
 * @example
 * const html = markupIn('fr');
 * html`<a href="${address}">${'Vous êtes attendu : venez'}</a>`
 */
export function markupIn(locale: Locale): MarkupTag {
  const write = (value: MarkupValue, isText: boolean): string => {
    if (value === null || value === undefined || value === false) return '';
    if (value instanceof Markup) return value.toString();
    if (typeof value === 'object') return value.map((inner) => write(inner, isText)).join('');
    return escapeHtml(isText ? typo(String(value), locale) : String(value));
  };
  return (pieces, ...values) => {
    let text = '';
    for (const [index, piece] of pieces.entries()) {
      text += piece;
      if (index < values.length) text += write(values[index], isBetweenTags(text));
    }
    return new Markup(text);
  };
}

const isBetweenTags = (before: string) => before.lastIndexOf('<') <= before.lastIndexOf('>');
