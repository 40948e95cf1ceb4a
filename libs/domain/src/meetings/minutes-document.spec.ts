import {
  checkMinutesDocument,
  isMinutesDocument,
  isMinutesEmpty,
  MINUTES_MAX_DEPTH,
  type MinutesDocument,
  type MinutesNode,
  minutesPlainText,
} from './minutes-document.ts';

const text = (value: string, ...marks: NonNullable<MinutesNode['marks']>): MinutesNode => ({
  type: 'text',
  text: value,
  ...(marks.length > 0 ? { marks } : {}),
});
const paragraph = (...content: MinutesNode[]): MinutesNode => ({ type: 'paragraph', content });
const doc = (...content: MinutesNode[]): MinutesDocument => ({ type: 'doc', content });
const item = (...content: MinutesNode[]): MinutesNode => ({ type: 'listItem', content });
const link = (href: unknown, more: Record<string, unknown> = {}) => ({ type: 'link', attrs: { href, ...more } });

const whole = doc(
  { type: 'heading', attrs: { level: 2 }, content: [text('Bilan')] },
  paragraph(
    text('Le '),
    text('COTEC', { type: 'bold' }),
    text(' retient :'),
    { type: 'hardBreak' },
    text('deux points.', { type: 'italic' }),
  ),
  {
    type: 'bulletList',
    content: [
      item(paragraph(text('un'))),
      item(paragraph(text('deux')), {
        type: 'orderedList',
        attrs: { start: 3, type: null },
        content: [item(paragraph(text('trois')))],
      }),
    ],
  },
  { type: 'blockquote', content: [paragraph(text('Citation'))] },
  paragraph(
    text(
      'Voir',
      link('https://example.org/a?b=c#d', {
        target: '_blank',
        rel: 'noopener noreferrer nofollow',
        class: null,
        title: null,
      }),
    ),
  ),
  paragraph(),
);

describe('checkMinutesDocument', () => {
  it('accepts what the editor writes', () => {
    expect(checkMinutesDocument(whole)).toBeNull();
    expect(checkMinutesDocument(JSON.parse(JSON.stringify(whole)))).toBeNull();
    expect(isMinutesDocument(doc(paragraph()))).toBe(true);
    expect(isMinutesDocument({ type: 'doc' })).toBe(true);
  });

  it.each([
    ['nothing', null, 'doc'],
    ['a text', 'Bonjour', 'doc'],
    ['a list', [], 'doc'],
    ['another root', paragraph(text('x')), 'doc'],
    ['an image', doc({ type: 'image', attrs: { src: 'https://example.org/x.png' } }), 'image'],
    ['code', doc({ type: 'codeBlock', content: [text('x')] }), 'codeBlock'],
    ['a table', doc({ type: 'table' }), 'table'],
    ['a property of Object', doc({ type: 'constructor' }), 'constructor'],
    ['a document inside', doc(doc()), 'doc'],
    ['a title of level 1', doc({ type: 'heading', attrs: { level: 1 }, content: [text('x')] }), 'heading'],
    ['a title without level', doc({ type: 'heading', content: [text('x')] }), 'heading'],
    ['text outside a paragraph', doc(text('x')), 'text'],
    ['an empty text', doc(paragraph(text(''))), 'text'],
    ['a text that is not one', doc(paragraph({ type: 'text', text: 3 } as never)), 'text'],
    ['a paragraph inside a paragraph', doc(paragraph(paragraph())), 'paragraph'],
    ['an empty list', doc({ type: 'bulletList', content: [] }), 'bulletList'],
    ['a list without items', doc({ type: 'bulletList', content: [paragraph()] }), 'paragraph'],
    [
      'an item that opens with a list',
      doc({ type: 'bulletList', content: [item({ type: 'bulletList', content: [item(paragraph())] })] }),
      'listItem',
    ],
    ['an empty quotation', doc({ type: 'blockquote' }), 'blockquote'],
    ['an unknown mark', doc(paragraph(text('x', { type: 'highlight' }))), 'highlight'],
    ['a mark on a paragraph', doc({ type: 'paragraph', marks: [{ type: 'bold' }] }), 'paragraph'],
    ['an attribute', doc({ type: 'paragraph', attrs: { style: 'color:red' } }), 'paragraph'],
    ['an unknown key', doc({ type: 'paragraph', onclick: 'x' } as never), 'paragraph'],
    ['content that is not a list', doc({ type: 'paragraph', content: 'x' } as never), 'paragraph'],
    ['an empty child', doc(null as never), 'doc'],
  ])('refuses %s', (_name, json, place) => {
    expect(checkMinutesDocument(json)).toEqual({ code: 'MINUTES_INVALID', params: { place } });
  });

  it.each([
    'https://example.org',
    'http://example.org/a',
    'HTTPS://EXAMPLE.ORG',
    'mailto:a@example.org',
    'mailto:a@example.org?subject=Bonjour',
  ])('lets a link go to %s', (href) => expect(checkMinutesDocument(doc(paragraph(text('x', link(href)))))).toBeNull());

  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'https://exa\tmple.org',
    'data:text/html,x',
    'vbscript:x',
    '//example.org',
    '/relative',
    'https://',
    'mailto:',
    `https://example.org/${'x'.repeat(2000)}`,
    '',
    null,
    undefined,
    { toString: 'https://example.org' },
  ])('does not let a link go to %j', (href) => {
    expect(checkMinutesDocument(doc(paragraph(text('x', link(href)))))).toEqual({
      code: 'MINUTES_INVALID',
      params: { place: 'link' },
    });
  });

  it('refuses a link that carries more than an address', () => {
    expect(
      checkMinutesDocument(doc(paragraph(text('x', link('https://example.org', { onclick: 'x' })))))?.params.place,
    ).toBe('link');
  });

  const nested = (depth: number): MinutesNode =>
    depth === 0 ? paragraph(text('x')) : { type: 'blockquote', content: [nested(depth - 1)] };

  it('refuses depth before it could hurt', () => {
    expect(checkMinutesDocument(doc(nested(MINUTES_MAX_DEPTH - 2)))).toBeNull();
    expect(checkMinutesDocument(doc(nested(MINUTES_MAX_DEPTH)))?.code).toBe('MINUTES_INVALID');
    let deep = nested(0);
    for (let level = 0; level < 100_000; level += 1) deep = { type: 'blockquote', content: [deep] };
    expect(checkMinutesDocument(doc(deep))?.code).toBe('MINUTES_INVALID');
  });

  it('refuses size, whether in one text, many nodes or long links', () => {
    const tooLong = { code: 'MINUTES_TOO_LONG', params: { maxKilobytes: 200 } };
    expect(checkMinutesDocument(doc(paragraph(text('x'.repeat(199_000)))))).toBeNull();
    expect(checkMinutesDocument(doc(paragraph(text('x'.repeat(200_001)))))).toEqual(tooLong);
    expect(checkMinutesDocument(doc(...Array.from({ length: 10_000 }, () => paragraph())))).toEqual(tooLong);
    const linked = text('x', link(`https://example.org/${'x'.repeat(1900)}`));
    expect(checkMinutesDocument(doc(paragraph(...Array.from({ length: 150 }, () => linked))))).toEqual(tooLong);
  });
});

describe('minutesPlainText', () => {
  it('keeps lines, lists and numbers', () => {
    expect(minutesPlainText(whole)).toBe(
      ['Bilan', 'Le COTEC retient :', 'deux points.', '- un', '- deux', '  3. trois', 'Citation', 'Voir'].join('\n'),
    );
  });

  it('of nothing is nothing', () => {
    expect(minutesPlainText(null)).toBe('');
    expect(isMinutesEmpty(null)).toBe(true);
    expect(isMinutesEmpty(doc(paragraph(), paragraph(text('  '))))).toBe(true);
    expect(isMinutesEmpty(whole)).toBe(false);
  });
});
