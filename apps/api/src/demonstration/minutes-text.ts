import { type MinutesDocument, type MinutesNode, typo } from '@maillage/domain';

const bullet = /^- /;

const paragraph = (text: string): MinutesNode => ({ type: 'paragraph', content: [{ type: 'text', text: typo(text) }] });

/** Paragraphs as an editor would keep them; those that open with « - » make a list. */
export function minutesDocument(paragraphs: readonly string[]): MinutesDocument {
  const content: MinutesNode[] = [];
  for (const text of paragraphs) {
    if (!bullet.test(text)) {
      content.push(paragraph(text));
      continue;
    }
    const item: MinutesNode = { type: 'listItem', content: [paragraph(text.replace(bullet, ''))] };
    const last = content.at(-1);
    if (last?.type === 'bulletList') last.content = [...(last.content ?? []), item];
    else content.push({ type: 'bulletList', content: [item] });
  }
  return { type: 'doc', content };
}
