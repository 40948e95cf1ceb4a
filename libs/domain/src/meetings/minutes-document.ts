import { type Problem, problem } from '../errors-registry.ts';

/** A node of a TipTap document. */
export interface MinutesNode {
  type: string;
  attrs?: Record<string, unknown>;
  content?: MinutesNode[];
  text?: string;
  marks?: { type: string; attrs?: Record<string, unknown> }[];
}

export interface MinutesDocument extends MinutesNode {
  type: 'doc';
}

export type MinutesProblem = Problem<'MINUTES_INVALID' | 'MINUTES_TOO_LONG'>;

export const MINUTES_MAX_KILOBYTES = 200;
export const MINUTES_MAX_DEPTH = 16;
const MAX_SIZE = MINUTES_MAX_KILOBYTES * 1000;
const MAX_LINK_LENGTH = 2000;

const INLINE = ['text', 'hardBreak'];
const BLOCK = ['paragraph', 'heading', 'bulletList', 'orderedList', 'blockquote'];

interface NodeRule {
  children: readonly string[];
  /** Whether the node must hold something; `paragraph` says that it must open with a paragraph. */
  opens?: 'any' | 'paragraph';
  attrs?: Readonly<Record<string, (value: unknown) => boolean>>;
}

const isWhole = (value: unknown) => Number.isInteger(value) && Number(value) >= 0 && Number(value) < 10_000;

/** What the editor is set up to write: TipTap's StarterKit without code, images, rules nor underline. */
const NODES: Readonly<Record<string, NodeRule>> = {
  doc: { children: BLOCK },
  paragraph: { children: INLINE },
  heading: { children: INLINE, attrs: { level: (value) => value === 2 || value === 3 } },
  bulletList: { children: ['listItem'], opens: 'any' },
  orderedList: {
    children: ['listItem'],
    opens: 'any',
    attrs: { start: isWhole, type: (value) => value === null || value === '1' || value === 'a' || value === 'A' },
  },
  listItem: { children: ['paragraph', 'bulletList', 'orderedList'], opens: 'paragraph' },
  blockquote: { children: BLOCK, opens: 'any' },
  hardBreak: { children: [] },
  text: { children: [] },
};

/** Only addresses that a browser opens as a page or a mail: `javascript:` and `data:` never reach a reader. */
function isSafeLink(value: unknown): boolean {
  if (typeof value !== 'string' || value.length > MAX_LINK_LENGTH) return false;
  const hasHiddenSign = [...value].some((sign) => sign <= ' ' || sign === '\u007F');
  return !hasHiddenSign && /^(?:https?:\/\/[^/?#]+|mailto:[^?]+@)/iu.test(value);
}

const isNullOrText = (value: unknown) => value === null || (typeof value === 'string' && value.length <= 200);

const MARKS: Readonly<Record<string, NodeRule['attrs']>> = {
  bold: {},
  italic: {},
  link: { href: isSafeLink, target: isNullOrText, rel: isNullOrText, class: isNullOrText, title: isNullOrText },
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const invalid = (place: string): MinutesProblem => problem('MINUTES_INVALID', { place });

/**
 * Checks a document sent by an editor before it is stored: known nodes in known places, bold, italic and links to http(s)
 * or mail only, bounded size and depth. Returns the first problem, or `null`; `place` names what is refused.
 */
export function checkMinutesDocument(json: unknown): MinutesProblem | null {
  if (!isRecord(json) || json.type !== 'doc') return invalid('doc');
  const budget = { left: MAX_SIZE };
  return checkNode(json, 0, budget);
}

export function isMinutesDocument(json: unknown): json is MinutesDocument {
  return checkMinutesDocument(json) === null;
}

const NODE_KEYS = new Set(['type', 'attrs', 'content', 'text', 'marks']);

function checkNode(node: Record<string, unknown>, depth: number, budget: { left: number }): MinutesProblem | null {
  const type = typeof node.type === 'string' ? node.type : '?';
  const rule = Object.hasOwn(NODES, type) ? NODES[type] : undefined;
  if (!rule) return invalid(type.slice(0, 40));
  if (depth > MINUTES_MAX_DEPTH) return invalid(`${type}, ${depth}`);
  budget.left -= type.length + 20 + (typeof node.text === 'string' ? node.text.length : 0);
  if (budget.left < 0) return problem('MINUTES_TOO_LONG', { maxKilobytes: MINUTES_MAX_KILOBYTES });
  if (Object.keys(node).some((key) => !NODE_KEYS.has(key))) return invalid(type);
  if (type === 'text' ? typeof node.text !== 'string' || node.text === '' : node.text !== undefined)
    return invalid(type);
  if (!attrsFit(node.attrs, rule.attrs ?? {})) return invalid(type);
  if (type === 'heading' && !isRecord(node.attrs)) return invalid(type);
  return checkMarks(node, type, budget) ?? checkContent(node, type, rule, depth, budget);
}

function attrsFit(attrs: unknown, rules: NonNullable<NodeRule['attrs']>): boolean {
  if (attrs === undefined || attrs === null) return true;
  return (
    isRecord(attrs) &&
    Object.entries(attrs).every(([name, value]) => Object.hasOwn(rules, name) && rules[name]?.(value))
  );
}

function checkMarks(node: Record<string, unknown>, type: string, budget: { left: number }): MinutesProblem | null {
  const { marks } = node;
  if (marks === undefined) return null;
  if (!Array.isArray(marks) || !INLINE.includes(type) || marks.length > 3) return invalid(type);
  for (const mark of marks as unknown[]) {
    const name = isRecord(mark) && typeof mark.type === 'string' ? mark.type : '?';
    const rules = Object.hasOwn(MARKS, name) ? MARKS[name] : undefined;
    if (!rules || !isRecord(mark) || !attrsFit(mark.attrs, rules)) return invalid(name.slice(0, 40));
    if (name === 'link' && !(isRecord(mark.attrs) && typeof mark.attrs.href === 'string')) return invalid(name);
    budget.left -= 30 + (isRecord(mark.attrs) ? String(mark.attrs.href ?? '').length : 0);
  }
  return null;
}

function checkContent(
  node: Record<string, unknown>,
  type: string,
  rule: NodeRule,
  depth: number,
  budget: { left: number },
): MinutesProblem | null {
  const content = node.content ?? [];
  if (!Array.isArray(content)) return invalid(type);
  const children = content as unknown[];
  const first = children[0];
  if (rule.opens && !isRecord(first)) return invalid(type);
  if (rule.opens === 'paragraph' && isRecord(first) && first.type !== 'paragraph') return invalid(type);
  for (const child of children) {
    if (!isRecord(child)) return invalid(type);
    if (!rule.children.includes(String(child.type))) return invalid(String(child.type).slice(0, 40));
    const found = checkNode(child, depth + 1, budget);
    if (found) return found;
  }
  return null;
}

/**
 * The text of a checked document, for search, letters and history: one line a paragraph, « - » or a number before list items.
 */
export function minutesPlainText(document: MinutesDocument | null): string {
  return document === null ? '' : linesOf(document).join('\n').trim();
}

/** Whether a document says nothing: no sign that is not a space. */
export function isMinutesEmpty(document: MinutesDocument | null): boolean {
  return minutesPlainText(document) === '';
}

function linesOf(node: MinutesNode): string[] {
  const children = node.content ?? [];
  if (node.type === 'paragraph' || node.type === 'heading') return inlineText(children).split('\n');
  if (node.type === 'bulletList' || node.type === 'orderedList') {
    const start = typeof node.attrs?.start === 'number' ? node.attrs.start : 1;
    return children.flatMap((item, index) => {
      const bullet = node.type === 'bulletList' ? '- ' : `${start + index}. `;
      return (item.content ?? []).flatMap(linesOf).map((line, row) => (row === 0 ? bullet : '  ') + line);
    });
  }
  return children.flatMap(linesOf);
}

function inlineText(nodes: readonly MinutesNode[]): string {
  return nodes.map((node) => (node.type === 'hardBreak' ? '\n' : (node.text ?? ''))).join('');
}
