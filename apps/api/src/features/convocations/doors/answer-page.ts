import {
  agendaItemKinds,
  agendaTiming,
  clockName,
  formatDate,
  formatDateTime,
  formatDuration,
  formatError,
  formatOccasion,
  formatPeriod,
  formatTime,
  inkOf,
  type Locale,
  mandateRoles,
  plainDateIn,
} from '@maillage/domain';
import { type Markup, type MarkupTag, markupIn } from '../../../platform/http/markup.ts';
import type { PlainPage } from '../../../platform/http/plain-page.ts';
import type { ReadableDocument } from '../../meetings/index.ts';
import type { LinkedConvocation, Representative } from '../queries/convocation-of-link.ts';
import { answerWords, type Choice } from './answer-words.ts';
import { icons } from './icons.ts';

type Written = Pick<PlainPage, 'title' | 'networkName' | 'main' | 'style' | 'status'>;

interface Reading {
  linked: LinkedConvocation;
  /** Those that the reader may open, of all items. */
  documents: readonly ReadableDocument[];
  locale: Locale;
  /** Of this very link, to derive the addresses of its files. */
  path: string;
  stopPath: string;
}

interface Writing extends Reading {
  html: MarkupTag;
  words: (typeof answerWords)[Locale];
}

const style = `
.choices{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:10px;margin:16px 0}
.choice{position:relative;display:grid;grid-template-columns:auto 1fr auto;gap:2px 12px;align-items:center;width:100%;min-height:76px;padding:10px 14px;border:1px solid var(--champ);border-radius:8px;background:var(--surface);color:var(--encre);text-align:left;cursor:pointer;list-style:none}
.choice::-webkit-details-marker{display:none}
.choice .icon{grid-row:span 2;width:24px;height:24px;margin:0}
.choice b{font-weight:600;align-self:end}
.choice span{grid-column:2;align-self:start;font-size:16px;line-height:1.3;color:var(--encre-2)}
.choice i{grid-area:1/3/3/4;width:22px;height:22px;border:1px solid var(--champ);border-radius:50%;background:var(--surface)}
.choice:hover{border-color:var(--ardoise)}
.choice[data-chosen]{border:2px solid var(--ardoise);background:var(--action)}
.choice[data-chosen] i{border:5px solid var(--surface);outline:1px solid var(--ardoise);background:var(--ardoise)}
.represented[open]{grid-column:1/-1}
.represented>summary{height:100%}
.represented[open]>summary{height:auto}
.represented[open]>summary{border-color:var(--ardoise)}
.whom{margin:10px 0 0 4px;padding:4px 0 4px 14px;border-left:3px solid var(--ardoise)}
.whom>p{font-weight:600}
.whom .choice{grid-template-columns:1fr auto;margin-top:8px;min-height:58px}
.whom .choice span{grid-column:1}
.whom .choice i{grid-area:1/2/3/3}
.whom label{display:block;margin-top:14px}
.whom select{margin:6px 0 10px}
.said{white-space:pre-line}
.until{text-align:center;font-size:16px;color:var(--encre-2)}
.agenda{list-style:none;padding:0 0 0 16px;border-left:2px solid var(--marge);margin:8px 0 28px}
.agenda li{display:grid;grid-template-columns:76px minmax(0,1fr);gap:0 10px;padding:12px 0;border-bottom:1px solid var(--trait)}
.agenda li:last-child{border-bottom:0}
.agenda time{font-weight:600}
.agenda p{margin:0;font-size:16px;color:var(--encre-2)}
.head{display:flex;gap:12px;align-items:baseline;justify-content:space-between}
.contact{margin-top:14px;font-size:16px;color:var(--encre-2)}
@media (max-width:860px){.choices{grid-template-columns:minmax(0,1fr)}.choice{min-height:64px}}
`.replaceAll('\n', '');

const choices = ['PRESENT', 'REMOTE', 'EXCUSED'] as const satisfies Choice[];

/** The page of a personal link: one question, four answers kept at the first touch, then what the meeting is about. */
export function answerPage(reading: Reading): Written {
  const { linked, locale } = reading;
  const html = markupIn(locale);
  const words = answerWords[locale];
  const writing = { ...reading, html, words };
  const isAnswered = linked.answer !== 'PENDING';
  const main = html`${heading(writing)}
<div class="columns">
<section class="sheet">${answerForm(writing)}</section>
<div>${agenda(writing)}${files(writing)}</div>
</div>`;
  return {
    title: isAnswered ? words.answeredTitle(linked.body.name) : words.windowTitle(linked.body.name),
    networkName: linked.network.name,
    main,
    style,
  };
}

/** After the meeting began, or when it is cancelled: the sentence, and who to write to. Nothing of the meeting is shown any more. */
export function closedPage({ linked, locale }: Pick<Reading, 'linked' | 'locale'>): Written {
  const html = markupIn(locale);
  const words = answerWords[locale];
  const { startsAt, timeZone } = linked.meeting;
  const isCancelled = linked.state === 'CANCELLED';
  const title = isCancelled ? words.cancelled : words.over;
  const sentence = isCancelled
    ? formatError('CONVOCATION_MEETING_CANCELLED', {}, locale)
    : formatError('CONVOCATION_LINK_OVER', { meetingOn: plainDateIn(startsAt, timeZone) }, locale);
  return {
    title,
    networkName: linked.network.name,
    status: 410,
    main: html`${eyebrow({ linked, html, words })}<h1>${title}</h1><p>${sentence}</p>${contact({ linked, html, words })}`,
  };
}

type Bit = Pick<Writing, 'linked' | 'html' | 'words'>;

const eyebrow = ({ linked: { body }, html, words }: Bit) =>
  html`<p class="eyebrow" data-ink="${inkOf(body)}">${body.name} · ${words.kind}</p>`;

function heading(writing: Writing): Markup {
  const { html, words, linked, locale } = writing;
  const { startsAt, endsAt, timeZone: zone, place, videoUrl, title } = linked.meeting;
  const isOneDay = plainDateIn(startsAt, zone) === plainDateIn(endsAt, zone);
  const hours = isOneDay
    ? formatPeriod(startsAt, endsAt, { zone, locale })
    : formatOccasion(startsAt, endsAt, { zone, locale });
  return html`${eyebrow(writing)}
<h1>${words.meetingOf(formatDate(startsAt, { zone, locale, style: 'full' }))}</h1>
<ul class="facts">
<li>${icons.clock}<span><b>${hours}</b>${words.clock(clockName(zone, locale))}</span></li>
${place && html`<li>${icons.place}<span>${place}</span></li>`}
${videoUrl && isWebAddress(videoUrl) && html`<li>${icons.video}<a href="${videoUrl}" rel="noreferrer">${words.video}</a></li>`}
<li>${icons.subject}<span>${title}</span></li>
</ul>`;
}

/** What was typed as an address may be anything; only these two open. */
const isWebAddress = (url: string) => /^https?:\/\//i.test(url);

function answerForm(writing: Writing): Markup {
  const { html, words, linked, locale, path } = writing;
  const { startsAt, timeZone: zone } = linked.meeting;
  const role = mandateRoles.label(linked.role, locale).toLocaleLowerCase(locale);
  const seat = linked.seatLabel ? `${linked.seatLabel}, ${role}` : role;
  const day = linked.replyBy && formatDate(linked.replyBy, { zone, locale, style: 'dayMonth' });
  return html`${kept(writing)}
<h2>${words.question(linked.person.displayName)}</h2>
<p class="quiet">${seat}${day && html` · <b>${words.before(day)}</b>`}</p>
${linked.reason === 'ALTERNATE' && html`<p class="quiet">${words.copy}</p>`}
${linked.message && html`<p class="said">${linked.message}</p>`}
<form method="post" action="${path}?lang=${locale}">
<div class="choices">
${choices.map((choice) => choiceButton(writing, choice))}
${linked.representatives.length > 0 && represented(writing)}
</div>
</form>
<p class="until">${words.change(formatDateTime(startsAt, { zone, locale }))}</p>`;
}

function kept({ html, words, linked, locale }: Writing): Markup | null {
  const { answer, answeredAt, representedBy, meeting } = linked;
  if (answer === 'PENDING' || !answeredAt) return null;
  const moment = formatDateTime(answeredAt, { zone: meeting.timeZone, locale });
  const sentence = words.kept(words.choices[answer][0], representedBy?.displayName ?? null, moment);
  return html`<div class="notice" data-tone="ok" role="status">${icons.done}<p>${sentence}</p></div>`;
}

const mark = ({ html, words }: Bit, isChosen: boolean) =>
  html`<i aria-hidden="true"></i>${isChosen && html`<span class="vh">${words.chosen}</span>`}`;

function choiceButton(writing: Writing, choice: (typeof choices)[number]): Markup {
  const { html, words, linked } = writing;
  const isChosen = linked.answer === choice;
  const [name, sentence] = words.choices[choice];
  return html`<button class="choice" name="answer" value="${choice}"${isChosen && html` data-chosen`}>${icons[choice]}<b>${name}</b><span>${sentence}</span>${mark(writing, isChosen)}</button>`;
}

/** The people of the seat by one touch; other members, who would carry a proxy, out of a list. */
function represented(writing: Writing): Markup {
  const { html, words, linked } = writing;
  const isChosen = linked.answer === 'REPRESENTED';
  const [name, sentence] = words.choices.REPRESENTED;
  const alternates = linked.representatives.filter(({ isAlternate }) => isAlternate);
  const proxies = linked.representatives.filter(({ isAlternate }) => !isAlternate);
  const isOpen = isChosen || alternates.length > 0;
  return html`<details class="represented"${isChosen && html` open`}><summary class="choice"${isChosen && html` data-chosen`}>${icons.REPRESENTED}<b>${name}</b><span>${sentence}</span>${mark(writing, isChosen)}</summary>
<div class="whom"><p>${words.whom}</p>
${alternates.map((alternate) => alternateButton(writing, alternate))}
${proxies.length > 0 && proxyList(writing, proxies, isOpen && alternates.length > 0 ? words.proxy : words.onlyProxy)}
</div></details>`;
}

function alternateButton(writing: Writing, { personId, displayName }: Representative): Markup {
  const { html, words, linked } = writing;
  const isChosen = linked.representedBy?.personId === personId;
  return html`<button class="choice" name="answer" value="REPRESENTED ${personId}"${isChosen && html` data-chosen`}><b>${displayName}</b><span>${words.alternate}</span>${mark(writing, isChosen)}</button>`;
}

function proxyList({ html, words, linked }: Writing, proxies: readonly Representative[], label: string): Markup {
  return html`<label for="proxy">${label}</label><select id="proxy" name="representedByPersonId">
${proxies.map(
  ({ personId, displayName, seatLabel }) =>
    html`<option value="${personId}"${linked.representedBy?.personId === personId && html` selected`}>${displayName}${seatLabel && ` (${seatLabel})`}</option>`,
)}
</select><button class="button" name="answer" value="REPRESENTED">${words.giveProxy}</button>`;
}

function agenda(writing: Writing): Markup {
  const { html, words, linked, documents, locale } = writing;
  const { startsAt, endsAt, timeZone: zone } = linked.meeting;
  const minutes = Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000);
  if (linked.agenda.length === 0) return html`<h2>${words.agenda}</h2><p class="quiet">${words.noAgenda}</p>`;
  const timing = agendaTiming(startsAt, minutes, linked.agenda);
  return html`<div class="head" id="documents"><h2>${words.agenda}</h2><p class="quiet">${words.draft(formatDuration(minutes, locale))}</p></div>
<ol class="agenda">
${linked.agenda.map((item, index) => {
  const at = timing.items[index];
  const kind = agendaItemKinds.label(item.kind, locale).toLocaleLowerCase(locale);
  const by = item.isPresentedByReader ? words.presentedByYou : item.presenter;
  return html`<li>${at?.isCertain ? html`<time>${formatTime(at.startsAt, { zone, locale })}</time>` : html`<span></span>`}<div><h3>${item.title}</h3><p>${item.kind === 'DECISION' ? html`<b class="mark">${kind}</b>` : kind}${item.durationMinutes !== null && html` · ${formatDuration(item.durationMinutes, locale)}`}${by && html` · ${by}`}</p>${documentLinks(
    writing,
    documents.filter(({ agendaItemId }) => agendaItemId === item.id),
  )}</div></li>`;
})}
</ol>`;
}

/** Under the reader's own rights, which the personal link carries: nobody has to sign in. */
const documentLinks = ({ html, path }: Writing, documents: readonly ReadableDocument[]) =>
  documents.map(({ id, title }) => html`<p><a href="${path}/documents/${id}">${title}</a></p>`);

function files(writing: Writing): Markup {
  const { html, words, path, locale, stopPath } = writing;
  return html`<h2>${words.calendar}</h2>
<div class="row"><a class="button" href="${path}/invitation.ics">${icons.calendar}${words.addToCalendar}</a>
<a class="button" href="${path}/lettre.pdf?lang=${locale}">${icons.download}${words.letter}</a></div>
${contact(writing)}
<p class="contact">${words.personal} <a href="${stopPath}">${words.stop}</a></p>`;
}

function contact({ linked, html, words }: Bit): Markup | null {
  if (!linked.contact) return null;
  const { name, email } = linked.contact;
  return email
    ? html`<p class="contact">${words.contact(name)}<a href="mailto:${email}">${email}</a></p>`
    : html`<p class="contact">${words.contactOnly(name)}</p>`;
}
