// Shared by our components: where the app lives, and which theme is on.

// This module is served from <base>/_stcore/bidi-components/<component>/shared.js, so the
// app's own address, base path included, lies three folders up.
export const appUrl = (path) => new URL(`../../../${path}`, import.meta.url).href;

const luminance = (colour) => {
  const [r, g, b] = (colour.match(/[\d.]+/g) ?? [255, 255, 255]).map(Number);
  return 0.299 * r + 0.587 * g + 0.114 * b;
};

// The background that is really painted decides, whatever set it: configuration, the
// reader's choice in the settings menu, or the system.
export const isDark = () => {
  const app = document.querySelector('[data-testid="stApp"]') ?? document.body;
  return luminance(getComputedStyle(app).backgroundColor) < 128;
};

// Calls back when the theme changes: Streamlit then repaints the app in place.
export const onThemeChange = (callback) => {
  let dark = isDark();
  const check = () => {
    if (isDark() !== dark) { dark = !dark; callback(dark); }
  };
  const observer = new MutationObserver(() => requestAnimationFrame(check));
  observer.observe(document.head, { childList: true, subtree: true, characterData: true });
  const app = document.querySelector('[data-testid="stApp"]');
  if (app) observer.observe(app, { attributes: true });
  return () => observer.disconnect();
};
