import { i18n, type Messages } from '@lingui/core';
import type { Locale } from '@maillage/domain';

const KEY = 'maillage.locale';

const catalogues: Record<Locale, () => Promise<{ messages: Messages }>> = {
  fr: () => import('./locales/fr.po'),
  en: () => import('./locales/en.po'),
};

/** Fetches the words of one language, and only those. */
export async function activateLocale(locale: Locale): Promise<void> {
  const { messages } = await catalogues[locale]();
  i18n.loadAndActivate({ locale, messages });
  document.documentElement.lang = locale;
}

/** The choice made on this device, else the language of the browser when it is English, else French. */
export function rememberedLocale(): Locale {
  const kept = localStorage.getItem(KEY);
  if (kept === 'fr' || kept === 'en') return kept;
  return navigator.language.startsWith('en') ? 'en' : 'fr';
}

export async function chooseLocale(locale: Locale): Promise<void> {
  localStorage.setItem(KEY, locale);
  await activateLocale(locale);
}

export { i18n };
