// Runs before the first paint, so that a chosen theme never flashes. The app changes it through src/app/theme.ts.
(() => {
  const root = document.documentElement;
  let theme = 'system';
  try {
    theme = localStorage.getItem('quintet-theme') ?? 'system';
  } catch {
    // Storage may be forbidden: then the system's theme it is.
  }
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  const dark = theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.querySelector('meta[name="theme-color"]')?.setAttribute('content', dark ? '#15181e' : '#ffffff');
})();
