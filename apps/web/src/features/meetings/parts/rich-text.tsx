import { createElement, Fragment, type ReactNode } from 'react';
import type { Json } from '../../../shared/api/index.ts';
import { useFormat } from '../../../shared/format/index.ts';

interface RichNode {
  type?: string;
  text?: string;
  attrs?: { level?: number; href?: string };
  marks?: RichNode[];
  content?: RichNode[];
}

const TAGS: Readonly<Record<string, string>> = {
  paragraph: 'p',
  bulletList: 'ul',
  orderedList: 'ol',
  listItem: 'li',
  blockquote: 'blockquote',
  hardBreak: 'br',
};

const MARKS: Readonly<Record<string, string>> = { bold: 'strong', italic: 'em' };

function marked(node: RichNode, text: string): ReactNode {
  return (node.marks ?? []).reduce<ReactNode>((inner, mark) => {
    const href = mark.attrs?.href;
    if (mark.type === 'link' && href && /^(?:https?:|mailto:)/i.test(href)) {
      return (
        // biome-ignore lint/correctness/useJsxKeyInIterable: marks wrap one another, they are not a list
        <a href={href} rel="noopener noreferrer" target="_blank">
          {inner}
        </a>
      );
    }
    const tag = mark.type ? MARKS[mark.type] : undefined;
    return tag ? createElement(tag, null, inner) : inner;
  }, text);
}

function rendered(node: RichNode, typo: (text: string) => string): ReactNode {
  if (node.type === 'text') return marked(node, typo(node.text ?? ''));
  if (node.type === 'hardBreak') return <br />;
  // biome-ignore lint/suspicious/noArrayIndexKey: nodes of a published text have no other identity and never move
  const children = (node.content ?? []).map((child, index) => <Fragment key={index}>{rendered(child, typo)}</Fragment>);
  const tag = node.type === 'heading' ? `h${node.attrs?.level ?? 4}` : node.type ? TAGS[node.type] : undefined;
  return tag ? createElement(tag, null, ...children) : children;
}

/** A text of minutes to read, drawn without the editor: only the nodes known here, never HTML from elsewhere. */
export function RichText({ value }: { value: Json }) {
  const format = useFormat();
  return <>{rendered(value as RichNode, format.text)}</>;
}

/** Whether a text of minutes holds any word. */
export function isBlank(value: Json): boolean {
  const node = value as RichNode | null;
  return (
    node === null ||
    (node.text ?? '').trim() + (node.content ?? []).map((child) => (isBlank(child as Json) ? '' : 'x')).join('') === ''
  );
}
