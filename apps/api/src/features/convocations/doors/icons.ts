import { markupIn } from '../../../platform/http/markup.ts';

const html = markupIn('fr');
const icon = (drawing: ReturnType<typeof html>) =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${drawing}</svg>`;

/** Line drawings beside a word, never instead of one. */
export const icons = {
  clock: icon(html`<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3 3"/>`),
  place: icon(html`<circle cx="12" cy="11" r="3"/><path d="M12 21s-7-5.4-7-10a7 7 0 0 1 14 0c0 4.6-7 10-7 10z"/>`),
  video: icon(html`<rect x="3" y="6" width="12" height="12" rx="2"/><path d="m15 10 6-3v10l-6-3"/>`),
  subject: icon(html`<path d="M5 6h14M5 12h14M5 18h9"/>`),
  done: icon(html`<path d="m5 12 5 5L20 7"/>`),
  calendar: icon(
    html`<rect x="4" y="5" width="16" height="16" rx="2"/><path d="M16 3v4M8 3v4M4 11h16M12 14v4M10 16h4"/>`,
  ),
  download: icon(html`<path d="M12 4v12M7 11l5 5 5-5M4 20h16"/>`),
  PRESENT: icon(html`<circle cx="10" cy="7" r="4"/><path d="M4 21v-2a4 4 0 0 1 4-4h4M15 18l2 2 4-4"/>`),
  REMOTE: icon(html`<rect x="3" y="6" width="12" height="12" rx="2"/><path d="m15 10 6-3v10l-6-3"/>`),
  EXCUSED: icon(html`<circle cx="10" cy="7" r="4"/><path d="M4 21v-2a4 4 0 0 1 4-4h4M16 16l5 5M21 16l-5 5"/>`),
  REPRESENTED: icon(
    html`<circle cx="9" cy="7" r="4"/><path d="M3 21v-2a4 4 0 0 1 4-4h4a4 4 0 0 1 4 4v2M16 3.1a4 4 0 0 1 0 7.8M21 21v-2a4 4 0 0 0-3-3.9"/>`,
  ),
};
