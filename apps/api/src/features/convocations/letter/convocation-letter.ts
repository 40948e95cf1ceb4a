import { formatDuration } from '@maillage/domain';
import { colors, makePdf, margins, type Sheet, textWidth } from '../../../platform/pdf/sheet.ts';
import type { LetterData } from './letter-data.ts';
import { itemKind, type LetterWords, letterWords } from './letter-words.ts';

/** Beyond so many items the agenda stands on a page of its own, and the letter keeps its one page. */
const mostItems = 6;

/** How the letter is set, the loosest first. Text never goes under 9.5 points. */
const settings = [
  { size: 11, gap: 13, sign: 60 },
  { size: 10.5, gap: 11, sign: 52 },
  { size: 10.5, gap: 8, sign: 40 },
  { size: 10, gap: 6, sign: 34 },
  { size: 9.5, gap: 4, sign: 28 },
] as const;

type Setting = (typeof settings)[number];

/** A letter of invitation: A4, tagged, one page for an ordinary meeting. */
export async function convocationLetter(data: LetterData): Promise<Buffer> {
  const hasManyItems = data.agenda.length > mostItems;
  const words = letterWords(data, hasManyItems);
  const footer = `${data.network.name} · ${data.reference}`;
  const { locale, writtenAt: madeAt, network } = data;
  return makePdf({ title: words.title, locale, author: network.name, madeAt, footer }, (sheet) => {
    const fitting = (isAnnexed: boolean) => {
      const said = isAnnexed ? letterWords(data, true) : words;
      const setting = settings.find(
        (tried) => sheet.measure(() => letter(sheet, data, said, tried, isAnnexed)) <= sheet.room,
      );
      return setting && { said, setting, isAnnexed };
    };
    const tightest = { said: words, setting: settings[settings.length - 1] ?? settings[0], isAnnexed: hasManyItems };
    const { said, setting, isAnnexed } = fitting(hasManyItems) ?? fitting(true) ?? tightest;
    letter(sheet, data, said, setting, isAnnexed);
    if (isAnnexed) annex(sheet, data, said);
  });
}

function letter(sheet: Sheet, data: LetterData, words: LetterWords, setting: Setting, isAnnexed: boolean): void {
  const { size, gap } = setting;
  head(sheet, data, words);
  sheet.space(gap);
  addressee(sheet, words, size);
  sheet.space(gap);
  subject(sheet, words, size);
  sheet.space(gap);
  sheet.text('P', words.opening, { size, after: gap });
  sheet.text('P', words.invitation, { size, after: gap * 0.8 });
  occasion(sheet, data, words, size);
  sheet.space(gap);
  if (words.copy) sheet.text('P', words.copy, { size, after: gap });
  if (isAnnexed) sheet.text('P', words.agendaAnnexed, { size, after: gap });
  else if (data.agenda.length > 0) {
    sheet.text('P', words.agendaIntroduction, { size, after: gap * 0.6 });
    agenda(sheet, data, size);
    sheet.space(gap);
  }
  for (const paragraph of words.paragraphs) sheet.text('P', paragraph, { size, after: gap });
  if (data.answerUrl) {
    sheet.text('P', words.answerAt, { size: 9.5, color: colors.quiet });
    sheet.link(data.answerUrl, { size: 9.5, color: '#1F489C', after: gap });
  }
  sheet.together(() => {
    sheet.text('P', words.closing, { size, after: gap * 1.4 });
    signatures(sheet, words, setting);
  });
}

/** The four inks of the pen, the network and who leads it; the day and the reference on the right. */
function head(sheet: Sheet, { network }: LetterData, { date, reference }: LetterWords): void {
  const top = sheet.y;
  sheet.artifact((pdf) => {
    const bars = [
      ['#1F489C', 0],
      ['#2F681D', 13],
      ['#A0222B', 6],
      ['#37433E', 21],
    ] as const;
    for (const [index, [color, down]] of bars.entries()) {
      pdf.roundedRect(margins.left + index * 8, top + 2 + down, 5, 48 - down, 2.5).fill(color);
    }
  });
  const x = margins.left + 42;
  sheet.columns([
    () => {
      const width = 250;
      sheet.text('P', network.name, { x, width, size: 14.5, weight: 600, lead: 1.25, after: 2 });
      for (const name of network.institutions) {
        sheet.text('P', name, { x, width, size: 9.5, lead: 1.5, color: colors.quiet });
      }
    },
    () => {
      const place = { x: margins.left + 292, width: textWidth - 292, align: 'right' as const };
      sheet.text('P', date, place);
      sheet.text('P', reference, { ...place, size: 9, lead: 1.5, color: colors.quiet });
    },
    () => sheet.space(54),
  ]);
}

function addressee(sheet: Sheet, { recipient, seat }: LetterWords, size: number): void {
  const place = { x: margins.left + 250, width: textWidth - 250 };
  for (const line of recipient) sheet.text('P', line, { ...place, size, lead: 1.45 });
  if (seat) sheet.text('P', seat, { ...place, size: 9.5, lead: 1.5, color: colors.quiet });
}

/** Beside the red margin of the notebook. */
function subject(sheet: Sheet, { subject: about, enclosures }: LetterWords, size: number): void {
  const top = sheet.y;
  sheet.text('H1', [{ text: about.label, weight: 600 }, { text: about.text }], { size, lead: 1.5 });
  if (enclosures) {
    sheet.text('P', [{ text: enclosures.label, weight: 600 }, { text: enclosures.text }], { size, lead: 1.5 });
  }
  sheet.artifact((pdf) => {
    pdf
      .moveTo(margins.left - 11, top)
      .lineTo(margins.left - 11, sheet.y)
      .lineWidth(1)
      .stroke(colors.margin);
  });
}

/** Day and hours set apart, then the place and whose clock it is. */
function occasion(sheet: Sheet, { meeting }: LetterData, words: LetterWords, size: number): void {
  sheet.rule(colors.line, 7);
  sheet.text('P', words.occasion, { size: 13.5, weight: 600, align: 'center', lead: 1.3 });
  if (words.place) sheet.text('P', words.place, { size, align: 'center', lead: 1.5 });
  sheet.text('P', words.clock, { size: 9.5, align: 'center', lead: 1.5, color: colors.quiet });
  if (meeting.videoUrl) sheet.text('P', meeting.videoUrl, { size: 9.5, align: 'center', color: colors.quiet });
  sheet.space(6);
  sheet.rule();
}

/** Numbered items, each with what is expected of it and its time. */
function agenda(sheet: Sheet, { agenda: items, locale }: LetterData, size: number): void {
  const kindX = margins.left + 358;
  const durationX = margins.left + 420;
  sheet.group('L', () => {
    for (const [index, item] of items.entries()) {
      sheet.together(() => {
        sheet.space(3);
        sheet.group('LI', () => {
          sheet.columns([
            () => sheet.text('Lbl', `${index + 1}.`, { size, width: 18 }),
            () => sheet.text('LBody', item.title, { size, x: margins.left + 19, width: 330 }),
            () =>
              sheet.text('LBody', itemKind(item.kind, locale), { size: 9.5, x: kindX, width: 66, color: colors.quiet }),
            () => {
              if (item.durationMinutes === null) return;
              const place = { x: durationX, width: margins.left + textWidth - durationX, align: 'right' as const };
              sheet.text('LBody', formatDuration(item.durationMinutes, locale), {
                ...place,
                size: 9.5,
                color: colors.quiet,
              });
            },
          ]);
        });
        sheet.space(3);
        sheet.rule('#DDE3E0');
      });
    }
  });
}

/** Side by side, names on one line. */
function signatures(sheet: Sheet, { signatories }: LetterWords, { size, sign }: Setting): void {
  const count = signatories.length;
  const gap = 14;
  const width = count === 1 ? textWidth / 2 : (textWidth - gap * (count - 1)) / count;
  const x = (index: number) => (count === 1 ? margins.left + textWidth / 2 : margins.left + index * (width + gap));
  const capacities = signatories.map(({ capacity }, index) => () => {
    for (const line of capacity) sheet.text('P', line, { size, x: x(index), width });
  });
  const high = Math.max(0, ...capacities.map((draw) => sheet.measure(draw)));
  const top = sheet.y;
  sheet.columns(
    signatories.map(({ name }, index) => () => {
      capacities[index]?.();
      sheet.y = top + high + sign;
      sheet.text('P', name, { size, weight: 600, x: x(index), width });
    }),
  );
}

function annex(sheet: Sheet, data: LetterData, { agendaHeading, occasion: when }: LetterWords): void {
  sheet.newPage();
  sheet.text('H2', agendaHeading, { size: 16, weight: 600, after: 2 });
  sheet.text('P', `${data.body.name} · ${when}`, { color: colors.quiet, after: 12 });
  agenda(sheet, data, 10.5);
}
