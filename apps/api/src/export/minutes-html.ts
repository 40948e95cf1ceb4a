import type { MinutesDocument, MinutesNode } from '@maillage/domain';
import { escapeHtml } from '../platform/mail/escape-html.ts';

const tags: Readonly<Record<string, string>> = {
  paragraph: 'p',
  bulletList: 'ul',
  orderedList: 'ol',
  listItem: 'li',
  blockquote: 'blockquote',
};
const marks: Readonly<Record<string, string>> = { bold: 'strong', italic: 'em' };

/** The HTML of a rich text that was checked before it was stored. Everything that people wrote is escaped. */
export function minutesHtml(document: MinutesDocument | null): string {
  return (document?.content ?? []).map(nodeHtml).join('\n');
}

function nodeHtml(node: MinutesNode): string {
  if (node.type === 'text') return (node.marks ?? []).reduce(markHtml, escapeHtml(node.text ?? ''));
  if (node.type === 'hardBreak') return '<br>';
  const inside = (node.content ?? []).map(nodeHtml).join('');
  // The page has its own titles above those of the text.
  const tag = node.type === 'heading' ? `h${node.attrs?.level === 3 ? 4 : 3}` : tags[node.type];
  if (!tag) return inside;
  const start = Number(node.attrs?.start ?? 1);
  const attributes = node.type === 'orderedList' && start !== 1 ? ` start="${start}"` : '';
  return `<${tag}${attributes}>${inside}</${tag}>`;
}

function markHtml(inside: string, mark: NonNullable<MinutesNode['marks']>[number]): string {
  if (mark.type === 'link') return `<a href="${escapeHtml(String(mark.attrs?.href ?? ''))}">${inside}</a>`;
  const tag = marks[mark.type];
  return tag ? `<${tag}>${inside}</${tag}>` : inside;
}
