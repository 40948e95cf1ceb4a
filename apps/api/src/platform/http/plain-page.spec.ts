import { type FastifyInstance, fastify } from 'fastify';
import { AppError } from '../errors/app-error.ts';
import { Markup, markupIn } from './markup.ts';
import { formField, plainLocale, plainPages, sendPlainPage } from './plain-page.ts';
import { plainStyleHref, registerPlainStyle } from './plain-style.ts';

const html = markupIn('fr');

describe('A page written by the server', () => {
  it('escapes what people typed, wherever it stands', () => {
    const typed = `<script>alert("x")</script> & 'fin'`;
    expect(String(html`<p title="${typed}">${typed}</p>`)).toBe(
      '<p title="&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;fin&#39;">' +
        '&lt;script&gt;alert(«\u00A0x\u00A0»)&lt;/script&gt; &amp; &#39;fin&#39;</p>',
    );
  });

  it('gives sentences the typography of the language, and leaves addresses and form values alone', () => {
    expect(String(html`<a href="/r/x?a=1 ; b">${"L'heure : 9 h 30 ?"}</a>`)).toBe(
      '<a href="/r/x?a=1 ; b">L’heure\u00A0: 9\u00A0h\u00A030\u202F?</a>',
    );
    expect(String(html`<input value="${'Vous : ici ?'}">`)).toBe('<input value="Vous : ici ?">');
    expect(String(markupIn('en')`<p>${'Time: 9:30'}</p>`)).toBe('<p>Time: 9:30</p>');
  });

  it('writes lists one after the other and nothing for what is not there', () => {
    const items = ['a', 'b'].map((item) => html`<li>${item}</li>`);
    expect(String(html`<ul>${items}${null}${undefined}${false}${0}</ul>`)).toBe('<ul><li>a</li><li>b</li>0</ul>');
    expect(html`<p></p>`).toBeInstanceOf(Markup);
  });

  describe('behind a link', () => {
    let http: FastifyInstance;
    const logged: unknown[] = [];

    beforeAll(async () => {
      http = fastify();
      registerPlainStyle(http);
      await http.register(async (scope) => {
        plainPages(scope, { log: { error: (entry: unknown) => logged.push(entry) } });
        scope.get('/p', (request, reply) => {
          const locale = plainLocale(request);
          return sendPlainPage(reply, {
            locale,
            title: 'Réponse',
            networkName: 'Réseau <b>',
            main: markupIn(locale)`<h1>Bonjour</h1>`,
            otherLanguageHref: '/p?lang=en&x="',
          });
        });
        scope.post('/p', (request, reply) => {
          if (formField(request, 'answer') === 'known') throw new AppError('FILE_NOT_FOUND');
          if (formField(request, 'answer') === 'unknown') throw new Error('secret detail');
          return sendPlainPage(reply, { locale: 'fr', title: 't', main: html`<p>${formField(request, 'answer')}</p>` });
        });
      });
    });
    afterAll(() => http.close());

    it('is kept by no cache, no search engine and no other site, and runs nothing', async () => {
      const { headers, body } = await http.inject('/p');
      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
        'x-robots-tag': 'noindex, nofollow',
        'content-security-policy': expect.stringContaining("default-src 'none'"),
      });
      expect(headers['set-cookie']).toBeUndefined();
      expect(body).not.toContain('<script');
      expect(body).toContain('Réseau &lt;b&gt;');
      expect(body).toContain('href="/p?lang=en&amp;x=&quot;"');
    });

    it('speaks the language that was chosen, then that of the browser', async () => {
      const languages = await Promise.all(
        [
          { url: '/p' },
          { url: '/p', headers: { 'accept-language': 'en-GB,en;q=0.9' } },
          { url: '/p?lang=fr', headers: { 'accept-language': 'en' } },
          { url: '/p?lang=en' },
          { url: '/p?lang=xx' },
        ].map(async (asked) => /<html lang="(\w+)">/.exec((await http.inject(asked)).body)?.[1]),
      );
      expect(languages).toEqual(['fr', 'en', 'fr', 'en', 'fr']);
    });

    const send = (payload: string) =>
      http.inject({
        method: 'POST',
        url: '/p',
        payload,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      });

    it('reads a plain form', async () => {
      expect((await send('answer=%C3%A9t%C3%A9+%3C')).body).toContain('<p>été &lt;</p>');
      expect((await send('__proto__=x&constructor=y')).body).toContain('<p></p>');
    });

    it('tells what failed in a sentence, and logs only what was not expected', async () => {
      const known = await send('answer=known');
      expect([known.statusCode, logged.length]).toEqual([404, 0]);
      expect(known.body).toContain('Cela n’a pas pu se faire');
      expect(known.body).toContain('href="/p"');
      const unknown = await send('answer=unknown');
      expect([unknown.statusCode, logged.length]).toEqual([500, 1]);
      expect(unknown.body).not.toContain('secret detail');
    });

    it('weighs less than 60 kB with its style and fonts', async () => {
      const paths = ['/p', plainStyleHref, '/plain/text-400.woff2', '/plain/text-600.woff2'];
      const answers = await Promise.all(paths.map((path) => http.inject(path)));
      expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200]);
      const bytes = answers.reduce((sum, { rawPayload }) => sum + rawPayload.length, 0);
      // The longest page of a feature adds 15 kB at most.
      expect(bytes).toBeLessThan(45_000);
      expect((await http.inject('/plain/other.css')).statusCode).toBe(404);
    });
  });
});
