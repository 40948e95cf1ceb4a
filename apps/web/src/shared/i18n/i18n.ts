import { i18n } from '@lingui/core';
import type { Locale } from '@maillage/domain';
import { messages as french } from './locales/fr.po';

const KEY = 'maillage.locale';

/** French comes with the first script: most readers need it and nothing waits. English is fetched when chosen. */
export async function activateLocale(locale: Locale): Promise<void> {
  const messages = locale === 'fr' ? french : (await import('./locales/en.po')).messages;
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
