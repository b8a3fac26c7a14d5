// Draws a plotly figure on one lasting element, so that pan and zoom outlive a redraw. Knows
// nothing of where it runs: `env` loads plotly and shapes, and says which theme is on.

// Several lines as one, with a point that is none between them.
const apart = (lines) => {
  const along = (of) => lines.flatMap((line, i) => [...(i ? [null] : []), ...of(line)]);
  return { lon: along(({ lon }) => lon), lat: along(({ lat }) => lat) };
};

const withShapes = async (trace, env) => {
  if (typeof trace.geojson === 'string') trace.geojson = await env.fetchShape(trace.geojson);
  const line = trace.meta?.line;
  if (Array.isArray(line)) Object.assign(trace, apart(await Promise.all(line.map(env.fetchShape))));
  else if (line) Object.assign(trace, await env.fetchShape(line));
  return trace;
};

// JSON in light colours, in those of the theme that is on.
export const inTheme = (text, counterparts, dark) => dark
  ? text.replace(/#[0-9a-f]{6}/gi, (colour) => counterparts[colour.toLowerCase()] ?? colour)
  : text;

const NARROW = 600;
const CONFIG = { displaylogo: false, displayModeBar: false, responsive: true, showTips: false,
  doubleClick: 'reset' };

// Whether a chart is as narrow as on a phone.
export const isNarrow = (element) => element.clientWidth < NARROW;

const geoOf = (element) => element._fullLayout?.geo?._subplot;

// plotly's zoom keeps its own scale and middle, taken when it was made: it is made anew here,
// or the next turn of the wheel would start from the first view.
const settle = (element, geo) => {
  geo.render();
  geo.updateFx(element._fullLayout, element._fullLayout.geo);
};

// The tilt (degrees) at which a projection puts a point at the height `y` of the screen: a secant
// from no tilt. A reader's pan turns and tilts the globe, it does not shift the sheet.
const tilted = (projection, point, turn, y) => {
  const miss = (tilt) => projection.rotate([-turn, tilt, 0])(point)[1] - y;
  let [before, tilt] = [0, 1];
  for (let step = 0; step < 12 && Math.abs(miss(tilt)) > 0.01; step += 1) {
    const slope = (miss(tilt) - miss(before)) / (tilt - before);
    if (!slope || !Number.isFinite(slope)) break;
    [before, tilt] = [tilt, Math.max(-80, Math.min(80, tilt - miss(tilt) / slope))];
  }
  return Number.isFinite(miss(tilt)) ? tilt : 0;
};

// Moves a map to `at`: the middle of the screen in degrees, the magnification over the first
// view, and the longitude that points straight up (analysis.display.MapAt).
export const moveTo = (element, at) => {
  const geo = geoOf(element);
  if (!geo || !at) return;
  const { projection, fitScale, midPt } = geo;
  const point = [at.lon, at.lat];
  projection.scale(fitScale * at.zoom);
  projection.rotate([-at.turn, tilted(projection, point, at.turn, midPt[1]), 0]);
  const [x, y] = projection(point);
  const [left, top] = projection.translate();
  projection.translate([left + midPt[0] - x, top + midPt[1] - y]);
  settle(element, geo);
};

// Where a map stands, in the terms of `moveTo`; null where there is none.
export const whereIs = (element) => {
  const geo = geoOf(element);
  if (!geo) return null;
  const [lon, lat] = geo.projection.invert(geo.midPt);
  const zoom = geo.projection.scale() / geo.fitScale;
  return { lon, lat, zoom, turn: -geo.projection.rotate()[0] };
};

// Whether a map stands at a place already: to move it there would be to draw it once more.
const isAt = (element, place) => {
  const now = whereIs(element);
  return Boolean(now && place) && Object.keys(now).every((key) => Math.abs(now[key] - place[key]) < 1e-6);
};

// `element.demarche` holds what to draw: figure, counterparts, height, zoomable; `at`, where a
// map begins, and `fixed`, whether the element keeps its size whatever the window does. Where
// `over` gives traces, they stand for all but the first of the figure's.
export const draw = async (element, env) => {
  const { figure, counterparts, height, zoomable, at, fixed } = element.demarche;
  const { data, layout } = JSON.parse(inTheme(figure, counterparts, env.isDark()));
  const narrow = isNarrow(element) && !fixed ? layout.meta?.narrow : null;
  const over = element.demarche.over?.(env.isDark(), Boolean(narrow));
  if (over) data.splice(over.ground, data.length, ...over.traces);
  if (narrow) {
    // On a phone other labels stand for the last traces, placed for the room there is.
    const labels = data.findIndex((trace) => trace.meta?.labels);
    if (labels >= 0 && !over) data.splice(labels, data.length, ...narrow.texts);
    Object.assign(layout, narrow.layout);
  }
  // What a mark says goes by what it opens, so that it crosses the wire once.
  const told = layout.meta?.told;
  for (const trace of told ? data : []) trace.hovertext = trace.customdata?.map((key) => told[key] ?? '');
  // A map is never taller than its shapes need: no empty bands above and below.
  const needed = layout.meta?.aspect ? element.clientWidth / layout.meta.aspect : height;
  // Told to plotly as well, which else draws the next state at the height of the first.
  layout.height = narrow?.height ?? Math.round(Math.min(height, needed));
  element.style.height = `${layout.height}px`;
  const [Plotly] = await Promise.all([env.loadPlotly(), ...data.map((t) => withShapes(t, env))]);
  const started = performance.now();
  // A redraw begins at the first view: kept by plotly, a panned one would be fitted anew, with
  // another scale and a smaller frame. The very place is put back below.
  const place = whereIs(element) ?? at;
  await Plotly.react(element, data, layout,
    { ...CONFIG, responsive: !fixed, scrollZoom: Boolean(zoomable) });
  if (!isAt(element, place)) moveTo(element, place);
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

// Says what the element is, before it is drawn.
export const announce = (element, alt) => {
  element.setAttribute('role', 'img');
  element.setAttribute('aria-label', alt);
  element.setAttribute('aria-busy', 'true');
};

// Calls `element.pick` with the evidence that a clicked mark names. Once an element.
export const listen = (element) => {
  // plotly calls the end of a drag a click too; a pan must not open what it ends on.
  let down = { clientX: 0, clientY: 0 };
  element.addEventListener('pointerdown', (event) => { down = event; }, true);
  element.on('plotly_click', (event) => {
    const { clientX, clientY } = event.event ?? down;
    const to = target(event);
    if (to && Math.hypot(clientX - down.clientX, clientY - down.clientY) < 5) element.pick(to);
  });
  // plotly leaves its marks one step behind the end of a pan.
  element.on('plotly_relayout', () => geoOf(element)?.render());
  element.on('plotly_hover', (event) => { element.style.cursor = target(event) ? 'pointer' : ''; });
};
