// Draws a plotly figure on one lasting element, so that pan and zoom outlive a rerun.
// Everything comes from this server: plotly lies beside this file, shapes in static/.
import { appUrl, isDark, onThemeChange } from './shared.js';

let plotly;
const loadPlotly = () => plotly ??= new Promise((resolve, reject) => {
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

const withShapes = async (trace) => {
  if (typeof trace.geojson === 'string') trace.geojson = await fetchShape(trace.geojson);
  const line = trace.meta?.line;
  if (line) Object.assign(trace, await fetchShape(line));
  return trace;
};

const inTheme = (text, counterparts) => isDark()
  ? text.replace(/#[0-9a-f]{6}/gi, (colour) => counterparts[colour.toLowerCase()] ?? colour)
  : text;

const NARROW = 600;
const CONFIG = { displaylogo: false, displayModeBar: false, responsive: true, showTips: false,
  doubleClick: 'reset' };

// On a redraw plotly fits the first view's box anew into the panned rotation, so that the map
// jumps although scale and rotation are kept; this puts the very projection back.
const viewOf = (element) => {
  const layout = element._fullLayout;
  const projection = layout?.geo?._subplot?.projection;
  return projection && { size: `${layout._size.w} ${layout._size.h}`, scale: projection.scale(),
    rotate: projection.rotate(), center: projection.center(), translate: projection.translate() };
};
const putBack = (element, view) => {
  if (!view || view.size !== viewOf(element)?.size) return;
  const geo = element._fullLayout.geo._subplot;
  geo.projection.scale(view.scale).rotate(view.rotate).center(view.center)
    .translate(view.translate);
  geo.render();
};

const draw = async (element) => {
  const { figure, counterparts, height, zoomable } = element.demarche;
  const { data, layout } = JSON.parse(inTheme(figure, counterparts));
  const narrow = element.clientWidth < NARROW ? layout.meta?.narrow : null;
  if (narrow) {
    // On a phone other labels stand for the last traces, placed for the room there is.
    data.splice(data.findIndex((trace) => trace.meta?.labels), data.length, ...narrow.texts);
    Object.assign(layout, narrow.layout);
  }
  // A map is never taller than its shapes need: no empty bands above and below.
  const needed = layout.meta?.aspect ? element.clientWidth / layout.meta.aspect : height;
  element.style.height = `${narrow?.height ?? Math.round(Math.min(height, needed))}px`;
  const [Plotly] = await Promise.all([loadPlotly(), ...data.map(withShapes)]);
  const started = performance.now();
  const view = viewOf(element);
  await Plotly.react(element, data, layout, { ...CONFIG, scrollZoom: Boolean(zoomable) });
  putBack(element, view);
  element.dataset.drawn = String(Number(element.dataset.drawn ?? 0) + 1);
  element.dataset.drawnIn = String(Math.round(performance.now() - started));
  element.setAttribute('aria-busy', 'false');
};

const target = (event) => {
  for (const point of event?.points ?? []) {
    const data = point.customdata;
    const address = Array.isArray(data) ? data[0] : data;
    if (typeof address === 'string' && address) return address;
  }
  return null;
};

export default function ({ data, parentElement, setTriggerValue }) {
  const element = parentElement.querySelector('.demarche-chart');
  element.demarche = data;
  element.style.height = `${data.height}px`;
  element.style.minWidth = data.minWidth ? `${data.minWidth}px` : '';
  element.setAttribute('role', 'img');
  element.setAttribute('aria-label', data.alt);
  element.setAttribute('aria-busy', 'true');
  element.pick = (event) => { const to = target(event); if (to) setTriggerValue('picked', to); };
  const failed = (error) => { element.textContent = `This chart could not be drawn: ${error.message}`; };
  draw(element).then(() => {
    if (element.bound) return;
    element.bound = true;
    // plotly calls the end of a drag a click too; a pan must not open what it ends on.
    let down = { clientX: 0, clientY: 0 };
    element.addEventListener('pointerdown', (event) => { down = event; }, true);
    element.on('plotly_click', (event) => {
      const { clientX, clientY } = event.event ?? down;
      if (Math.hypot(clientX - down.clientX, clientY - down.clientY) < 5) element.pick(event);
    });
    element.on('plotly_hover', (event) => { element.style.cursor = target(event) ? 'pointer' : ''; });
    element.stopWatching = onThemeChange(() => draw(element).catch(failed));
  }).catch(failed);
  return () => { element.stopWatching?.(); };
}
