// The help, and light or dark.

export function toggleHelp() {
  const dialog = /** @type {HTMLDialogElement} */ (document.getElementById('help'));
  if (dialog.open) dialog.close();
  else dialog.showModal();
}

export function toggleTheme() {
  const isDark = document.documentElement.dataset.theme
    ? document.documentElement.dataset.theme === 'dark'
    : matchMedia('(prefers-color-scheme: dark)').matches;
  setTheme(isDark ? 'light' : 'dark');
}

/** @param {string} theme */
function setTheme(theme) {
  document.documentElement.dataset.theme = theme;
  try {
    localStorage.setItem('duizhao-theme', theme);
  } catch {
    // A page opened from disk may have no storage: then the choice lasts as long as the page.
  }
}

export function recallTheme() {
  try {
    const theme = localStorage.getItem('duizhao-theme');
    if (theme) document.documentElement.dataset.theme = theme;
  } catch {
    // As above.
  }
}
