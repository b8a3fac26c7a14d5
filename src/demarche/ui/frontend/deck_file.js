// The deck player in a file of its own: all that it needs lies in the document.
import { makePlayer } from './deck_player.js';
import { appAddress } from './nodes.js';

const json = (id) => JSON.parse(document.getElementById(id).textContent);
const dark = window.matchMedia('(prefers-color-scheme: dark)');
const root = document.getElementById('deck');

const shapes = new Map();
const env = {
  isDark: () => root.classList.contains('dark'),
  // plotly comes last in the document: words are there before it.
  loadPlotly: () => new Promise((resolve) => {
    if (document.readyState !== 'loading') resolve(window.Plotly);
    else document.addEventListener('DOMContentLoaded', () => resolve(window.Plotly));
  }),
  fetchShape: async (path) => {
    if (!shapes.has(path)) {
      const held = [...document.querySelectorAll('script[data-shape]')].find((s) => s.dataset.shape === path);
      shapes.set(path, JSON.parse(held.textContent));
    }
    return shapes.get(path);
  },
};

// "#3" is the third slide, "#3:place:kyiv" with that evidence open; anything else the first.
const asked = () => {
  const [, number, evidence] = /^#([1-9][0-9]{0,2})(?::([\w:~.%-]{1,300}))?$/.exec(location.hash) ?? [];
  return { number: Number(number ?? 1), evidence };
};
// What leads out of the file is a page on the web, which only the reader's click opens.
const address = (node, number) => {
  if (node.external) return appAddress(node);
  return node.to ? `#${number}:${encodeURIComponent(node.to.evidence).replaceAll('%3A', ':')}` : null;
};
const start = asked();
root.classList.toggle('dark', dark.matches);
const player = makePlayer({
  root, env, data: json('deck-data'), start: start.number,
  address,
  onSlide: (number) => history.replaceState(null, '', `#${number}`),
  onTheme: () => player.retheme(!env.isDark()),
});
const openAsked = ({ evidence }) => {
  try {
    if (evidence) player.open(decodeURIComponent(evidence));
  } catch { /* not an address of ours */ }
};
openAsked(start);
window.addEventListener('hashchange', () => {
  const to = asked();
  if (to.number !== player.number) player.go(to.number);
  openAsked(to);
});
dark.addEventListener('change', (event) => player.retheme(event.matches));
document.documentElement.classList.add('deck-running');
