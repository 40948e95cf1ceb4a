import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { webTypeface } from '../pdf/typeface.ts';

/** Colours and sizes of the house (apps/web/src/shared/ui/tokens.css), for pages that have no client. */
const css = `
@font-face{font-family:"Source Sans 3";font-display:swap;font-weight:400;src:url("text-400.woff2") format("woff2")}
@font-face{font-family:"Source Sans 3";font-display:swap;font-weight:600 800;src:url("text-600.woff2") format("woff2")}
@font-face{font-family:"Source Fallback";src:local("Arial"),local("Liberation Sans"),local("Helvetica");size-adjust:93.8%;ascent-override:109%;descent-override:42.6%;line-gap-override:0%}
:root{--fond:#f5f7f4;--surface:#fff;--encre:#131b18;--encre-2:#43504b;--ardoise:#17594a;--ardoise-foncee:#12463d;--bleu:#1f489c;--vert:#2f681d;--rouge:#a0222b;--noir:#37433e;--surligneur:#ffe45c;--decision:#fff6c2;--action:#edf5f2;--trait:#d5dcd8;--champ:#6a7872;--marge:#e9a1a6;--ok-encre:#1e4512;--ok-fond:#ddeed6;--retard-encre:#7f1a22;--retard-fond:#fadedf;--attention-encre:#5f4c00;--attention-fond:#fff6c2}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;font:18px/1.5 "Source Sans 3","Source Fallback",sans-serif;color:var(--encre);background:var(--fond);overflow-wrap:break-word}
.top{display:flex;gap:16px;align-items:center;justify-content:space-between;min-height:64px;padding:8px 40px;background:var(--ardoise-foncee);color:#fff}
.top p{margin:0}
.top .brand{display:flex;gap:12px;align-items:center;font-weight:600;font-size:20px}
.top svg{flex:none}
.top a{display:inline-flex;align-items:center;min-height:44px;color:#fff}
main{max-width:1080px;margin:0 auto;padding:32px 40px 56px}
h1,h2,h3,p,ol,ul,dl,fieldset,form{margin:0}
h1{font-size:clamp(26px,4.4vw,35px);line-height:1.2;font-weight:600;letter-spacing:-.01em;margin-bottom:12px}
h2{font-size:22px;line-height:1.3;font-weight:600;margin-bottom:8px}
h3{font-size:18px;line-height:1.35;font-weight:600}
p+p{margin-top:8px}
a{color:var(--bleu);text-underline-offset:3px}
small,.quiet{font-size:16px;color:var(--encre-2)}
:focus-visible{outline:3px solid #1f489c;outline-offset:2px}
.top :focus-visible{outline-color:var(--surligneur)}
.eyebrow{display:flex;gap:8px;align-items:center;font-weight:600;margin-bottom:4px}
.eyebrow::before{content:"";width:6px;height:18px;border-radius:3px;background:var(--noir)}
.eyebrow[data-ink=blue]::before{background:var(--bleu)}
.eyebrow[data-ink=green]::before{background:var(--vert)}
.eyebrow[data-ink=red]::before{background:var(--rouge)}
.facts{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:4px 26px;margin-bottom:24px;color:var(--encre-2)}
.facts li{display:flex;gap:8px;align-items:flex-start}
.facts b{color:var(--encre);font-weight:600}
.icon{flex:none;width:20px;height:20px;margin-top:4px;fill:none;stroke:currentColor;stroke-width:1.75;stroke-linecap:round;stroke-linejoin:round}
.columns{display:grid;grid-template-columns:minmax(0,1.05fr) minmax(0,1fr);gap:32px 48px;align-items:start}
.sheet{padding:22px 24px;border:1px solid var(--trait);border-radius:10px;background:var(--surface)}
.notice{display:flex;gap:10px;padding:12px 16px;border-radius:8px;background:#eaeeea;margin-bottom:20px}
.notice p{margin:0}
.notice[data-tone=ok]{background:var(--ok-fond);color:var(--ok-encre)}
.notice[data-tone=late]{background:var(--retard-fond);color:var(--retard-encre)}
.notice[data-tone=warn]{background:var(--attention-fond);color:var(--attention-encre)}
button,.button{font:inherit;cursor:pointer}
.button{display:inline-flex;gap:10px;align-items:center;justify-content:center;min-height:48px;padding:8px 18px;border:1px solid var(--champ);border-radius:8px;background:var(--surface);color:var(--encre);font-weight:600;text-decoration:none}
.button[data-main]{border-color:var(--ardoise);background:var(--ardoise);color:#fff}
.button:hover{border-color:var(--ardoise)}
.row{display:flex;flex-wrap:wrap;gap:12px}
label,legend{font-weight:600}
input[type=text],input[type=email],select,textarea{width:100%;min-height:48px;padding:8px 12px;border:1px solid var(--champ);border-radius:6px;background:var(--surface);color:inherit;font:inherit}
fieldset{border:0;padding:0;min-width:0}
.mark{display:inline-block;padding:0 8px;border-radius:5px;background:var(--decision);font-weight:600;font-size:16px}
table{width:100%;border-collapse:collapse;font-variant-numeric:tabular-nums}
th,td{padding:8px 10px 8px 0;border-bottom:1px solid var(--trait);text-align:left;vertical-align:top}
.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.foot{max-width:1080px;margin:0 auto;padding:0 40px 32px;font-size:16px;color:var(--encre-2)}
@media (max-width:860px){.top{padding:8px 16px}main{padding:20px 16px 40px}.foot{padding:0 16px 24px}.columns{grid-template-columns:minmax(0,1fr)}.sheet{padding:18px 16px;margin-inline:-4px}.row .button{width:100%}}
`.trim();

const version = createHash('sha256').update(css).digest('hex').slice(0, 12);

/** Where a page finds its style. A changed style has another address, so that the old one can be kept for ever. */
export const plainStyleHref = `/plain/style-${version}.css`;

/** The style and the two fonts of pages without a client: the same for everybody, 38 kB. */
export function registerPlainStyle(fastify: FastifyInstance): void {
  const files = new Map<string, { type: string; content: () => Buffer | string }>([
    [`style-${version}.css`, { type: 'text/css; charset=utf-8', content: () => css }],
    ['text-400.woff2', { type: 'font/woff2', content: () => webTypeface(400) }],
    ['text-600.woff2', { type: 'font/woff2', content: () => webTypeface(600) }],
  ]);
  fastify.get<{ Params: { file: string } }>('/plain/:file', async (request, reply) => {
    const file = files.get(request.params.file);
    if (!file) return reply.code(404).type('text/plain; charset=utf-8').send('');
    return reply.type(file.type).header('Cache-Control', 'public, max-age=31536000, immutable').send(file.content());
  });
}
