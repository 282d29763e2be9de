// Runs before the page is drawn, as a file of its own because the content security policy allows no script inside the page:
// else a dark page would flash up in white. The same key as in state/use-theme.ts; the page itself takes over from here.
(() => {
  const root = document.documentElement;
  let chosen = null;
  try {
    chosen = localStorage.getItem('lieferkettenatlas.theme');
  } catch {
    // A browser that forbids storage throws on the mere look.
  }
  const dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.dataset.mantineColorScheme = dark ? 'dark' : 'light';
  // Paper is light.
  const paper = matchMedia('print');
  let onScreen;
  paper.addEventListener('change', () => {
    if (paper.matches) onScreen = root.dataset.mantineColorScheme;
    root.dataset.mantineColorScheme = paper.matches ? 'light' : onScreen;
  });
})();
