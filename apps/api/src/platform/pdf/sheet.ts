import { type Locale, NBSP, NNBSP, typo } from '@maillage/domain';
import type PDFDocument from 'pdfkit';
import { type Line, linesOf, type Run } from './text-lines.ts';
import { printTypeface, type Subset, type Weight } from './typeface.ts';

type Pdf = InstanceType<typeof PDFDocument>;
type Element = ReturnType<Pdf['struct']>;

export interface SheetOptions {
  /** Shown by readers as the name of the document. */
  title: string;
  locale: Locale;
  /** Who sends it. */
  author: string;
  /** What the file says of its making, so that the same letter is the same file. */
  madeAt: Date;
  /** One line at the foot of every page, beside the page's number. */
  footer: string;
}

export interface TextStyle {
  /** Points. */
  size?: number;
  weight?: Weight;
  color?: string;
  align?: 'left' | 'center' | 'right';
  /** Height of a line, as a multiple of the size. */
  lead?: number;
  /** From the left edge of the page, in points; the margin unless told. */
  x?: number;
  width?: number;
  /** Room left below, in points. */
  after?: number;
}

/** What a text is for those who do not see the page. Source: PDF 1.7, §14.8.4 (standard structure types). */
export type Tag = 'H1' | 'H2' | 'P' | 'Lbl' | 'LBody' | 'TH' | 'TD';

export type Words = string | readonly Run[];

/** A4, in points. */
const page = { width: 595.28, height: 841.89 } as const;
export const margins = { left: 66, right: 62, top: 50, bottom: 64 } as const;
export const textWidth = page.width - margins.left - margins.right;
export const colors = { ink: '#131B18', quiet: '#43504B', line: '#AEB8B3', margin: '#E9A1A6' } as const;

/** What is not in the latin file of the font, which ends at U+00FF but for punctuation, is in its extension. */
const isExtended = /^(?![\u0131\u0152\u0153\u02BB\u02BC\u02C6\u02DA\u02DC])[\u0100-\u02FF\u1E00-\u1EFF]$/u;

const fontName = (weight: Weight, subset: Subset) => `${weight} ${subset}`;

/**
 * A page that is written from top to bottom, tagged: what is read aloud is what is drawn, in the same order. Lines and
 * marks that mean nothing are artifacts. In a `measure` nothing is drawn.
 */
export class Sheet {
  y: number = margins.top;
  private isMeasuring = false;
  private readonly root: Element;
  private parent: Element;
  private readonly widths = new Map<string, number>();

  constructor(
    private readonly pdf: Pdf,
    private readonly locale: Locale,
  ) {
    this.root = pdf.struct('Document');
    this.parent = this.root;
    pdf.addStructure(this.root);
  }

  /** How high what `draw` writes would be, in points. */
  measure(draw: () => void): number {
    const { y, isMeasuring } = this;
    this.isMeasuring = true;
    this.y = 0;
    try {
      draw();
      return this.y;
    } finally {
      this.y = y;
      this.isMeasuring = isMeasuring;
    }
  }

  /** Room left on this page, in points. */
  get room(): number {
    return page.height - margins.bottom - this.y;
  }

  newPage(): void {
    if (this.isMeasuring) return;
    this.pdf.addPage();
    this.y = margins.top;
  }

  /** Starts a new page unless all that `draw` writes holds on this one. */
  together(draw: () => void): void {
    if (!this.isMeasuring && this.measure(draw) > this.room) this.newPage();
    draw();
  }

  space(points: number): void {
    this.y += points;
  }

  /** Groups what `draw` writes under an element without text of its own: a list, an item, a part. */
  group(type: 'Sect' | 'L' | 'LI' | 'Table' | 'TR', draw: () => void): void {
    if (this.isMeasuring) {
      draw();
      return;
    }
    const above = this.parent;
    const element = this.pdf.struct(type);
    above.add(element);
    this.parent = element;
    draw();
    element.end();
    this.parent = above;
  }

  /** Writes a text that wraps, and goes below it. One element of the structure, on one page or over two. */
  text(tag: Tag, words: Words, style: TextStyle = {}): void {
    const { size = 10.5, lead = 1.35, x = margins.left, width = textWidth, after = 0 } = style;
    const lines = linesOf(this.runsOf(words, style), width, (run) => this.widthOf(run, size));
    const contents: ReturnType<Pdf['markStructureContent']>[] = [];
    let marked = false;
    const mark = () => {
      contents.push(this.pdf.markStructureContent(tag));
      marked = true;
    };
    for (const line of lines) {
      if (!this.isMeasuring && size * lead > this.room) {
        if (marked) this.pdf.endMarkedContent();
        marked = false;
        this.newPage();
      }
      if (!this.isMeasuring) {
        if (!marked) mark();
        this.drawLine(line, style.align ?? 'left', { x, width, size, lead });
      }
      this.y += size * lead;
    }
    if (marked) this.pdf.endMarkedContent();
    if (contents.length > 0) this.parent.add(this.pdf.struct(tag, {}, contents));
    this.y += after;
  }

  /** An address that opens, written in full. */
  link(url: string, style: TextStyle = {}): void {
    const { size = 10.5, lead = 1.35, x = margins.left, width = textWidth, after = 0 } = style;
    const lines = linesOf(this.runsOf(url, style), width, (run) => this.widthOf(run, size));
    if (!this.isMeasuring) {
      const top = this.y;
      const paragraph = this.pdf.struct('P');
      this.parent.add(paragraph);
      const element = this.pdf.struct('Link');
      paragraph.add(element);
      element.add(this.pdf.markStructureContent('Link'));
      for (const [index, line] of lines.entries()) {
        this.y = top + index * size * lead;
        this.drawLine(line, 'left', { x, width, size, lead });
      }
      this.pdf.endMarkedContent();
      // pdfkit writes a String object as a text, and a string as a name.
      const annotation = { structParent: element, Contents: Object(url) as string };
      this.pdf.link(x, top, width, lines.length * size * lead, url, annotation);
      paragraph.end();
      this.y = top;
    }
    this.y += lines.length * size * lead + after;
  }

  /** Texts side by side, each in its column; goes below the highest. */
  columns(draws: readonly (() => void)[]): void {
    const top = this.y;
    let bottom = top;
    for (const draw of draws) {
      this.y = top;
      draw();
      bottom = Math.max(bottom, this.y);
    }
    this.y = bottom;
  }

  /** A thin line across the text. */
  rule(color: string = colors.line, after = 0): void {
    this.artifact((pdf) => {
      pdf
        .moveTo(margins.left, this.y)
        .lineTo(margins.left + textWidth, this.y)
        .lineWidth(0.6)
        .stroke(color);
    });
    this.y += after;
  }

  /** Draws what means nothing to those who do not see it. */
  artifact(draw: (pdf: Pdf) => void): void {
    if (this.isMeasuring) return;
    this.pdf.markContent('Artifact', { type: 'Layout' });
    draw(this.pdf);
    this.pdf.endMarkedContent();
  }

  /** Closes the structure and writes the foot of every page. */
  finish(footer: string, pageOf: (page: number, pages: number) => string): void {
    const { start, count } = this.pdf.bufferedPageRange();
    for (let index = 0; index < count; index += 1) {
      this.pdf.switchToPage(start + index);
      this.y = page.height - margins.bottom + 22;
      this.rule(colors.line, 6);
      this.pdf.markContent('Artifact', { type: 'Pagination' });
      const place = { x: margins.left, width: textWidth, size: 8.5, lead: 1.35 };
      this.drawLine(this.oneLine(footer), 'left', place);
      this.drawLine(this.oneLine(pageOf(index + 1, count)), 'right', place);
      this.pdf.endMarkedContent();
    }
    this.root.end();
  }

  private oneLine(text: string): Line {
    const runs = this.runsOf(text, { color: colors.quiet });
    return { runs, width: runs.reduce((sum, run) => sum + this.widthOf(run, 8.5), 0) };
  }

  private runsOf(words: Words, { weight, color }: TextStyle): Run[] {
    const runs = typeof words === 'string' ? [{ text: words }] : words;
    return runs.map((run) => ({
      ...(weight && { weight }),
      ...(color && { color }),
      ...run,
      text: inFont(typo(run.text, this.locale)),
    }));
  }

  private widthOf(run: Run, size: number): number {
    return bySubset(run).reduce((sum, piece) => sum + this.emWidth(run.weight ?? 400, piece), 0) * (run.size ?? size);
  }

  /** Each word is measured several times, at several sizes; its shape is looked up once. */
  private emWidth(weight: Weight, { text, subset }: Piece): number {
    const name = fontName(weight, subset);
    const key = `${name} ${text}`;
    const known = this.widths.get(key) ?? this.pdf.font(name).fontSize(1000).widthOfString(text) / 1000;
    this.widths.set(key, known);
    return known;
  }

  private drawLine(
    line: Line,
    align: 'left' | 'center' | 'right',
    { x, width, size, lead }: { x: number; width: number; size: number; lead: number },
  ): void {
    const shift = { left: 0, center: (width - line.width) / 2, right: width - line.width }[align];
    let at = x + shift;
    // The sum of ascent and descent of the font is 1.4 em at most: the rest of the line's height is shared around it.
    const top = this.y + (size * (lead - 1.35)) / 2;
    for (const run of line.runs) {
      for (const { text, subset } of bySubset(run)) {
        this.pdf.font(fontName(run.weight ?? 400, subset)).fontSize(run.size ?? size);
        this.pdf.fillColor(run.color ?? colors.ink).text(text, at, top, { lineBreak: false });
        at += this.emWidth(run.weight ?? 400, { text, subset }) * (run.size ?? size);
      }
    }
  }
}

/** The font has no fine space, but its non-breaking one is as narrow (a fifth of the size); pictures have no sign in it. */
const inFont = (text: string) =>
  text.replaceAll(NNBSP, NBSP).replace(/\p{Cf}|\u00AD|\uFE0F|\p{Emoji_Presentation}/gu, '');

interface Piece {
  text: string;
  subset: Subset;
}

function bySubset({ text }: Run): Piece[] {
  const pieces: Piece[] = [];
  for (const sign of text) {
    const subset = isExtended.test(sign) ? 'latin-ext' : 'latin';
    const last = pieces.at(-1);
    if (last?.subset === subset) last.text += sign;
    else pieces.push({ text: sign, subset });
  }
  return pieces;
}

const words = {
  fr: (number: number, pages: number) => `page ${number} sur ${pages}`,
  en: (number: number, pages: number) => `page ${number} of ${pages}`,
} as const;

/**
 * Makes a PDF of A4 pages: tagged (PDF/UA-1), its text selectable, its fonts inside. pdfkit is loaded when the first one
 * is made: it would add to every start.
 */
export async function makePdf(options: SheetOptions, draw: (sheet: Sheet) => void): Promise<Buffer> {
  const { default: Document } = await import('pdfkit');
  const { title, locale, author, madeAt, footer } = options;
  // Known to pdfkit since 0.15, to its types not yet.
  const universal: string = 'PDF/UA';
  const pdf = new Document({
    // None but ours: the default one would not be inside the file.
    font: '',
    size: [page.width, page.height],
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: '1.7',
    subset: universal as 'PDF/A-1',
    tagged: true,
    displayTitle: true,
    lang: locale === 'fr' ? 'fr-FR' : 'en-GB',
    info: { Title: title, Author: author, Creator: 'Maillage', Producer: 'Maillage', CreationDate: madeAt },
  });
  const chunks: Buffer[] = [];
  const done = new Promise<Buffer>((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
  for (const weight of [400, 600] as const) {
    for (const subset of ['latin', 'latin-ext'] as const) {
      pdf.registerFont(fontName(weight, subset), printTypeface(weight, subset));
    }
  }
  pdf.addPage();
  const sheet = new Sheet(pdf, locale);
  draw(sheet);
  sheet.finish(footer, words[locale]);
  pdf.end();
  return done;
}
