// Days on a map (figures/map_days_packed.py): the traces of a day, and how one day fades into the
// next. Knows nothing of where it runs.
import { dayAt } from './days_held.js';
import { merged } from './days_merge.js';
import { draw } from './plot.js';

const FADE = 250; // milliseconds
const SVG = 'http://www.w3.org/2000/svg';

const calm = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

// Puts what the pool holds where a value names it.
const filled = (value, pool) => {
  if (Array.isArray(value)) return value.map((each) => filled(each, pool));
  if (value === null || typeof value !== 'object') return value;
  if ('$' in value) return pool[value.$];
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, filled(each, pool)]));
};

// Where a label holds what.
const [LON, LAT, SIZE, GAP, COLOUR, OPENS, KEY, LINES] = [0, 1, 2, 3, 4, 5, 6, 7];

const pairs = (numbers) => numbers.flatMap((number, i) => (i % 2 ? [] : [[number, numbers[i + 1]]]));

// One trace, in which every label has its size, position and colour.
const labelTrace = (pack, placed) => {
  const of = (what) => placed.map(([n]) => pack.labels[n][what]);
  return {
    type: 'scattergeo', mode: 'markers+text', hoverinfo: 'none', lon: of(LON), lat: of(LAT),
    text: placed.map(([n]) => pack.labels[n].slice(LINES).map((line) => pack.pool[line]).join('<br>')),
    textposition: placed.map(([, position]) => pack.positions[position]),
    textfont: { size: of(SIZE), shadow: pack.shadow, color: of(COLOUR) },
    marker: { size: of(GAP).map((gap) => 2 * gap), opacity: 0 }, customdata: of(OPENS),
    meta: { labels: true, day: placed.map((label) => `label ${pack.first} ${label}`) },
  };
};

// The traces of a day; each says in `meta.day` what it is or what its points are, so that what stays
// from one day to the next is left alone. Numbers are those of one portion, which begins at `first`.
const traces = ({ pack, day }, narrow) => {
  const marks = day.parts.map((n) => {
    const part = filled(pack.parts[n], pack.pool);
    return { ...part, meta: { ...part.meta, day: `part ${pack.first} ${n}` } };
  });
  return [...merged(marks), labelTrace(pack, pairs(narrow ? day.narrow : day.wide))];
};

// What lies on the chart in place of its own traces, for `plot.js`; nothing while no day is chosen.
// A day that has not come yet leaves on the map what was drawn before it.
export const layOver = (element) => {
  element.demarche.over = (dark, narrow) => {
    const { days, step } = element;
    if (step === null) return null;
    if (days.portions.has(step)) days.drawn = step;
    const at = dayAt(days, days.drawn ?? step, element.demarche.counterparts, dark);
    return { ground: days.ground, traces: at ? traces(at, narrow) : [] };
  };
};

// The nodes that stand for a day's marks and labels, by what they are.
const nodesOf = (element) => {
  const found = new Map();
  for (const trace of element.querySelectorAll('.scatterlayer > .trace')) {
    const { day, labels } = trace.__data__?.[0]?.trace?.meta ?? {};
    const points = trace.querySelectorAll(labels ? ':scope > g' : ':scope > path.point');
    if (Array.isArray(day)) points.forEach((node, i) => found.set(day[i], node));
    else if (day) found.set(day, trace);
  }
  return found;
};

// Lays copies of what has gone over the map and lets them fade; what has come fades in.
const fade = (element, before) => {
  const after = nodesOf(element);
  const leaving = document.createElementNS(SVG, 'g');
  leaving.classList.add('days-leaving');
  leaving.append(...[...before].filter(([what]) => !after.has(what)).map(([, node]) => node));
  element.querySelector('.days-leaving')?.remove();
  element.querySelector('.scatterlayer')?.after(leaving);
  leaving.animate([{ opacity: 1 }, { opacity: 0 }], FADE).onfinish = () => leaving.remove();
  for (const [what, node] of after) {
    if (!before.has(what)) node.animate([{ opacity: 0 }, {}], FADE);
  }
};

// Draws the day `element.step`: what stays from the day before does not move. A reader who asks
// the system for less motion gets none.
export const drawDay = async (element, env) => {
  const moves = !calm() && !document.hidden;
  const before = new Map(moves ? [...nodesOf(element)].map(([what, node]) => [what, node.cloneNode(true)]) : []);
  await draw(element, env);
  if (moves) fade(element, before);
};

// Markup without its tags, as text.
const ENTITIES = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };
const plain = (markup) => markup.replace(/<[^>]+>/g, '').replace(/&(lt|gt|amp);/g, (name) => ENTITIES[name]);

// What the labels of a day say, in words: those that stand at places.
export const inWords = ({ pack, day }) => pairs(day.wide).map(([n]) => pack.labels[n])
  .filter((label) => /^(pin|at):/.test(label[KEY]))
  .map((label) => label.slice(LINES).map((line) => plain(pack.pool[line])).join(' ')).join('; ');
