import {
  type Availability,
  availabilities,
  clockName,
  datePollEnd,
  datePollStateOf,
  formatDate,
  formatDateTime,
  formatDuration,
  formatError,
  formatTime,
  inkOf,
  type Locale,
} from '@maillage/domain';
import { type Markup, type MarkupTag, markupIn } from '../../../platform/http/markup.ts';
import type { PlainPage } from '../../../platform/http/plain-page.ts';
import type { LinkedDate, LinkedDatePoll, LinkedSeat } from '../queries/date-poll-of-link.ts';
import { datePollWords } from './date-poll-words.ts';

/** The name of the radios by which a seat answers a date. */
export const fieldOf = (seatId: string, dateOptionId: string) => `${seatId}/${dateOptionId}`;

export interface Reading {
  poll: LinkedDatePoll;
  locale: Locale;
  now: Date;
  /** The answers have just been kept. */
  isKept: boolean;
}

/** The page of a personal link: the dates, and for each seat of the reader what it says of them. */
export function datePollPage({
  poll,
  locale,
  now,
  isKept,
}: Reading): Pick<PlainPage, 'title' | 'networkName' | 'main' | 'style'> {
  const html = markupIn(locale);
  const words = datePollWords[locale];
  const state = datePollStateOf(poll, now);
  const zone = poll.timeZone;
  const lastDay = formatDate(datePollEnd(poll), { zone, locale, style: 'full' });
  const chosen = poll.dates.find((date) => date.isChosen);
  const main = html`<p class="eyebrow" data-ink="${inkOf(poll.body)}">${poll.bodyName} · ${words.kind}</p>
<h1>${poll.title}</h1>
<ul class="facts">
<li>${words.length} ${formatDuration(poll.durationMinutes, locale)}</li>
${poll.place && html`<li>${poll.place}</li>`}${poll.hasVideo && html`<li>${words.remote}</li>`}
<li>${words.hours} ${clockName(zone, locale)}</li>
</ul>
${isKept && html`<div class="notice" data-tone="ok" role="status"><p>${words.kept(lastDay)}</p></div>`}
${chosen && html`<div class="notice"><p>${words.chosen(formatDateTime(chosen.startsAt, { zone, locale }))}</p></div>`}
${state === 'CLOSED' && html`<div class="notice" data-tone="warn"><p>${words.closed(lastDay)}</p></div>`}
${poll.message && html`<p class="message">${poll.message}</p>`}
${
  state === 'OPEN'
    ? html`<form method="post" class="sheet"><h2>${words.question(poll.personName)}</h2>
<p class="quiet">${words.until(lastDay)}</p>
${poll.seats.map((seat) => seatFields(html, { poll, seat, locale }))}
<p class="send"><button class="button" data-main>${words.send}</button></p></form>`
    : html`<section class="sheet"><h2>${words.yours}</h2>${poll.seats.map((seat) => seatAnswers(html, { poll, seat, locale }))}</section>`
}`;
  return { title: words.windowTitle(poll.bodyName), networkName: poll.networkName, main, style };
}

/** What is told to who holds a link that opens nothing, or nothing any more: no name of anybody. */
export function datePollRefusal(
  code: 'DATE_POLL_LINK_INVALID' | 'DATE_POLL_NOT_SEATED',
  locale: Locale,
): Pick<PlainPage, 'title' | 'main' | 'status'> {
  const html = markupIn(locale);
  const { refused } = datePollWords[locale];
  return {
    title: refused,
    status: code === 'DATE_POLL_LINK_INVALID' ? 404 : 403,
    main: html`<h1>${refused}</h1><p>${formatError(code, {}, locale)}</p>`,
  };
}

interface SeatPart {
  poll: LinkedDatePoll;
  seat: LinkedSeat;
  locale: Locale;
}

const answerOf = (seat: LinkedSeat, date: LinkedDate) => seat.answers.find((answer) => answer.dateOptionId === date.id);

function seatFields(html: MarkupTag, { poll, seat, locale }: SeatPart): Markup {
  const words = datePollWords[locale];
  const fields = poll.dates.map((date) => {
    const answer = answerOf(seat, date);
    const said = answer && !answer.isOwn ? words.saidBy(answer.answeredBy) : null;
    return html`<fieldset class="date"><legend>${whenOf(poll, date, locale)}</legend>
<p class="quiet">${words.tally(date.yes, date.ifNeeded, date.no)}${said && html` · ${said}`}</p>
<div class="choices">${availabilities.codes.map((code) => choice(html, { seat, date, code, isSaid: answer?.availability === code, locale }))}</div>
</fieldset>`;
  });
  return html`<section><h3>${words.seat(seat.label, seat.role)}</h3>${fields}</section>`;
}

interface ChoicePart {
  seat: LinkedSeat;
  date: LinkedDate;
  code: Availability;
  isSaid: boolean;
  locale: Locale;
}

const icons: Record<Availability, string> = {
  YES: 'M5 12l5 5l10 -10',
  IF_NEEDED: 'M8 8a3.5 3 0 0 1 3.500 -3h1a3.500 3 0 0 1 3.500 3a3 3 0 0 1 -2 3a3 4 0 0 0 -2 4M12 19l0 .01',
  NO: 'M18 6l-12 12M6 6l12 12',
};

function choice(html: MarkupTag, { seat, date, code, isSaid, locale }: ChoicePart): Markup {
  const name = fieldOf(seat.id, date.id);
  return html`<label class="choice" data-answer="${code}"><input type="radio" name="${name}" value="${code}"${isSaid && html` checked`}><svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="${icons[code]}"/></svg><span>${availabilities.label(code, locale)}</span></label>`;
}

function seatAnswers(html: MarkupTag, { poll, seat, locale }: SeatPart): Markup {
  const words = datePollWords[locale];
  const lines = poll.dates.map((date) => {
    const answer = answerOf(seat, date);
    return html`<tr><th scope="row">${whenOf(poll, date, locale)}</th><td>${answer ? availabilities.label(answer.availability, locale) : words.silent}</td></tr>`;
  });
  return html`<h3>${words.seat(seat.label, seat.role)}</h3><table><caption class="vh">${words.yours}</caption><tbody>${lines}</tbody></table>`;
}

const whenOf = ({ timeZone: zone }: LinkedDatePoll, { startsAt }: LinkedDate, locale: Locale): string =>
  `${formatDate(startsAt, { zone, locale, style: 'full' })}, ${formatTime(startsAt, { zone, locale })}`;

const style = `
.message{white-space:pre-line;margin-bottom:20px;max-width:60ch}
.sheet{max-width:680px}
.sheet section{margin-top:20px}
.date{padding:0 0 16px;border-bottom:1px solid var(--trait)}
.date legend{padding:16px 0 2px;font-size:20px}
.choices{display:grid;grid-template-columns:1fr auto 1fr;gap:10px;margin-top:10px}
.choice{position:relative;display:flex;gap:8px;align-items:center;justify-content:center;min-height:48px;padding:8px 14px;border:1px solid var(--champ);border-radius:8px;background:var(--surface);cursor:pointer;white-space:nowrap}
.choice input{position:absolute;inset:0;width:100%;height:100%;margin:0;opacity:0;cursor:pointer}
.choice .icon{margin:0}
.choice:hover{border-color:var(--ardoise)}
.choice:has(:focus-visible){outline:3px solid #1f489c;outline-offset:2px}
.choice:has(:checked){box-shadow:inset 0 0 0 2px currentColor;border-color:currentColor}
.choice[data-answer=YES]:has(:checked){background:var(--ok-fond);color:var(--ok-encre)}
.choice[data-answer=IF_NEEDED]:has(:checked){background:var(--attention-fond);color:var(--attention-encre)}
.choice[data-answer=NO]:has(:checked){background:var(--retard-fond);color:var(--retard-encre)}
.send{margin-top:20px}
.send .button{width:100%}
@media (max-width:360px){.choices{grid-template-columns:minmax(0,1fr)}}
@media (forced-colors:active){.choice:has(:checked){outline:2px solid}}
`.trim();
