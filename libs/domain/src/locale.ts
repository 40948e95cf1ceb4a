export const locales = ['fr', 'en'] as const;

export type Locale = (typeof locales)[number];

/** The two wordings of one thing. French goes through `typo` before it is shown. */
export interface Label {
  fr: string;
  en: string;
}
