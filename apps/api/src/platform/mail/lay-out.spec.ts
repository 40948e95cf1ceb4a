import { action, details, heading, list, note, paragraph } from './blocks.ts';
import { layOutMail } from './lay-out.ts';

const options = {
  locale: 'fr',
  publicUrl: 'https://maillage.example.org',
  preferencesUrl: 'https://maillage.example.org/compte',
} as const;
const layOut = (blocks: Parameters<typeof layOutMail>[0]['blocks'], subject = 'Bonjour') =>
  layOutMail({ subject, blocks, attachments: [] }, options);

describe('the layout of a mail', () => {
  it('says the same in text and in HTML', () => {
    const blocks = [
      heading('Titre'),
      paragraph('Un mot.'),
      list('un', 'deux'),
      details(['Lieu', 'Alençon']),
      note('Une note'),
    ];
    const { text, html } = layOut([...blocks, action('Ouvrir', '/bodies')]);
    for (const word of [
      'Titre',
      'Un mot.',
      'un',
      'deux',
      'Lieu',
      'Alençon',
      'Une note',
      'Ouvrir',
      'https://maillage.example.org/bodies',
    ]) {
      expect(text).toContain(word);
      expect(html).toContain(word);
    }
    expect(text).toContain('Lieu\u00A0: Alençon');
  });

  it('escapes what people typed, everywhere', () => {
    const evil = '<script>alert("1")</script>\'&';
    const { html } = layOut(
      [heading(evil), paragraph(evil), list(evil), details([evil, evil]), note(evil), action(evil, '/a?b=1&c="')],
      evil,
    );
    expect(html).not.toMatch(/<script|"1"|c="/);
    expect(html.match(/&lt;script&gt;/g)).toHaveLength(8);
  });

  it('ends with the way to stop such mails, or with the page of the account', () => {
    const unsubscribe = { label: "Ne plus recevoir de rappels : c'est ici", to: '/stop/abc' };
    const url = 'https://maillage.example.org/stop/abc';
    const stopped = layOutMail({ subject: 'Rappel', blocks: [], attachments: [], unsubscribe }, options);
    expect(stopped.unsubscribeUrl).toBe(url);
    expect(stopped.text).toContain(`Ne plus recevoir de rappels\u00A0: c’est ici\u00A0: ${url}`);
    expect(stopped.html).toContain(`href="${url}"`);
    expect(stopped.html).not.toContain('/compte');
    expect(layOut([])).toMatchObject({ unsubscribeUrl: null, text: expect.stringContaining('/compte') });
  });

  it('keeps a subject on one line', () => {
    expect(layOut([], 'Un\r\nBcc:other@example.org').subject).toBe('Un Bcc:other@example.org');
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd'])('refuses to lead to %s', (to) => {
    expect(() => layOut([action('Ouvrir', to)])).toThrow('A mail cannot lead to');
  });
});
