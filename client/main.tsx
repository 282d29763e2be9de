import '@mantine/core/styles.css';
import './page.css';
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueryClient } from './api/queries.ts';
import { parseAddress } from './state/address.ts';
import { loadTexts } from './text/texts.ts';
import { THEME_KEY } from './state/use-theme.ts';
import { cssVariables, theme } from './theme.ts';
import { Page } from './views/shell/page.tsx';
import { askedLanguage } from './views/shell/use-language.ts';

/** The server writes a fresh nonce into the page; with it the style tags of the components pass the content security policy. */
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
// Scroll locks of dialogs make style tags of their own and look for the nonce here.
Object.assign(globalThis, { __webpack_nonce__: nonce });

const themes = localStorageColorSchemeManager({ key: THEME_KEY });
const root = document.getElementById('root');
if (root) {
  loadTexts(askedLanguage(parseAddress(window.location.pathname, window.location.search).language)).then(() => show(root), () => {
    // Without texts there are no words but these two lines.
    root.textContent = 'Die Seite konnte nicht ganz geladen werden. Bitte laden Sie sie neu. – The page could not be loaded completely. Please reload it.';
  });
}

function show(element: HTMLElement): void {
  createRoot(element).render(
    <StrictMode>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto" colorSchemeManager={themes} getStyleNonce={() => nonce}>
        <QueryClientProvider client={createQueryClient()}>
          <Page />
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
}
