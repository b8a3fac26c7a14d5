// Shared by our components: where the app lives, what lies there, and which theme is on.

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

// Everything comes from this server: plotly lies beside this file, shapes in static/. Each
// component has its own copy of this module; plotly is loaded once for all of them.
const loadPlotly = () => window.demarchePlotly ??= new Promise((resolve, reject) => {
  const script = document.createElement('script');
  script.src = new URL('./plotly.min.js', import.meta.url).href;
  script.onload = () => resolve(window.Plotly);
  script.onerror = () => reject(new Error('plotly.min.js did not load'));
  document.head.append(script);
});

// Shapes cross the wire once: figures name them by address, this page keeps them.
const shapes = new Map();
const fetchShape = (path) => {
  if (!shapes.has(path)) {
    shapes.set(path, fetch(appUrl(path)).then((answer) => {
      if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
      return answer.json();
    }));
  }
  return shapes.get(path);
};

// What `plot.js` needs of its surroundings.
export const app = { loadPlotly, fetchShape, isDark };

// Changes one parameter of the address in place, in the order and spelling in which Streamlit
// would write it.
export const replaceParam = (name, value) => {
  const address = new URL(window.location.href);
  if (value) address.searchParams.set(name, value);
  else address.searchParams.delete(name);
  window.history.replaceState({}, '', address);
};
