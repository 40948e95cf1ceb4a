import './shared/ui/mantine.css';
import './shared/ui/tokens.css';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Providers } from './app/providers.tsx';
import { router } from './app/router.tsx';
import { activateLocale, rememberedLocale } from './shared/i18n/i18n.ts';
import { loadSentences } from './shared/ui/failure-sentence.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

await activateLocale(rememberedLocale());

createRoot(root).render(
  <StrictMode>
    <Providers>
      <RouterProvider router={router} />
    </Providers>
  </StrictMode>,
);

// Once the page rests: the words must already be here when the line is cut.
setTimeout(() => void loadSentences(), 4_000);
