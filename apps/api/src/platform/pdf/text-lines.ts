import type { Weight } from './typeface.ts';

/** A piece of text in one weight, colour and size. */
export interface Run {
  text: string;
  weight?: Weight;
  /** Hexadecimal; the ink of the text unless told. */
  color?: string;
  /** Points. */
  size?: number;
}

export interface Line {
  runs: Run[];
  /** Points, without the space at its end. */
  width: number;
}

/** A sign that may end a line: an ordinary space, or the hyphen of a long word. Non-breaking spaces never do. */
const breaks = /(?<= )|(?<=\p{L}{3}-)(?=\p{L}{3})/u;

/**
 * Cuts runs into lines no wider than `width` points. A line keeps its last space, so that a reader who goes through the
 * text does not stick two words together. A word wider than the line is cut where it must be.
 */
export function linesOf(runs: readonly Run[], width: number, measure: (run: Run) => number): Line[] {
  const lines: Line[] = [];
  let line: Line = { runs: [], width: 0 };
  const finish = () => {
    lines.push(line);
    line = { runs: [], width: 0 };
  };
  for (const { run, isLineEnd } of words(runs)) {
    for (const piece of fitting(run, width, measure)) {
      const needed = measure({ ...piece, text: piece.text.trimEnd() });
      if (line.runs.length > 0 && line.width + needed > width) finish();
      append(line, piece);
      line.width += measure(piece);
    }
    if (isLineEnd) finish();
  }
  if (line.runs.length > 0 || lines.length === 0) finish();
  return lines.map((done) => ({ ...done, width: shownWidth(done.runs, measure) }));
}

const shownWidth = (runs: readonly Run[], measure: (run: Run) => number) =>
  runs.reduce(
    (sum, run, index) => sum + measure(index === runs.length - 1 ? { ...run, text: run.text.trimEnd() } : run),
    0,
  );

function words(runs: readonly Run[]): { run: Run; isLineEnd: boolean }[] {
  return runs.flatMap((run) => {
    const parts = run.text.split('\n');
    return parts.flatMap((part, index) => {
      const isLast = index === parts.length - 1;
      const found = part.split(breaks).map((text) => ({ run: { ...run, text }, isLineEnd: false }));
      const end = found.at(-1);
      if (!isLast && end) end.isLineEnd = true;
      return found;
    });
  });
}

function append(line: Line, piece: Run): void {
  const last = line.runs.at(-1);
  const isSame = last && last.weight === piece.weight && last.color === piece.color && last.size === piece.size;
  if (isSame) last.text += piece.text;
  else line.runs.push({ ...piece });
}

function fitting(run: Run, width: number, measure: (run: Run) => number): Run[] {
  if (measure({ ...run, text: run.text.trimEnd() }) <= width) return [run];
  const pieces: Run[] = [];
  let text = '';
  for (const sign of run.text) {
    if (text !== '' && measure({ ...run, text: text + sign }) > width) {
      pieces.push({ ...run, text });
      text = '';
    }
    text += sign;
  }
  return [...pieces, { ...run, text }];
}
