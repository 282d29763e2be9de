import '@mantine/core/styles.css';
import './page.css';
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueryClient } from './api/queries.ts';
import { THEME_KEY } from './state/use-theme.ts';
import { cssVariables, theme } from './theme.ts';
import { Page } from './views/shell/page.tsx';

/** The server writes a fresh nonce into the page; with it the style tags of the components pass the content security policy. */
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
// Scroll locks of dialogs make style tags of their own and look for the nonce here.
Object.assign(globalThis, { __webpack_nonce__: nonce });

const themes = localStorageColorSchemeManager({ key: THEME_KEY });
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto" colorSchemeManager={themes} getStyleNonce={() => nonce}>
        <QueryClientProvider client={createQueryClient()}>
          <Page />
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
}
