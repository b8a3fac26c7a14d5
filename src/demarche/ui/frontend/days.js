// Days on a map (figures/map_days_packed.py): the traces of a day, and how one day fades into the
// next. Knows nothing of where it runs.
import { draw, inTheme } from './plot.js';

const FADE = 250; // milliseconds

const calm = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

// Puts what the pool holds where a value names it.
const filled = (value, pool) => {
  if (Array.isArray(value)) return value.map((each) => filled(each, pool));
  if (value === null || typeof value !== 'object') return value;
  if ('$' in value) return pool[value.$];
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, filled(each, pool)]));
};

const [LON, LAT, SIZE, GAP, COLOUR, OPENS, KEY, LINES] = [0, 1, 2, 3, 4, 5, 6, 7];

const pairs = (numbers) => numbers.flatMap((number, i) => (i % 2 ? [] : [[number, numbers[i + 1]]]));

// One trace for each size of type, in which every label has its position and colour.
const labelTraces = (pack, placed) => {
  const sizes = [...new Set(placed.map(([n]) => pack.labels[n][SIZE]))].sort((a, b) => a - b);
  return sizes.map((size) => {
    const group = placed.filter(([n]) => pack.labels[n][SIZE] === size);
    const of = (place) => group.map(([n]) => pack.labels[n][place]);
    return {
      type: 'scattergeo', mode: 'markers+text', hoverinfo: 'none', lon: of(LON), lat: of(LAT),
      text: group.map(([n]) => pack.labels[n].slice(LINES).map((line) => pack.pool[line]).join('<br>')),
      textposition: group.map(([, position]) => pack.positions[position]),
      textfont: { size, shadow: pack.shadow, color: of(COLOUR) },
      marker: { size: of(GAP).map((gap) => 2 * gap), opacity: 0 }, customdata: of(OPENS),
      meta: { labels: true, day: group.map((label) => `label ${label}`) },
    };
  });
};

// The traces of the day numbered `step`; each says in `meta.day` what it is, so that what stays
// from one day to the next is left alone.
const traces = (pack, step, narrow) => {
  const { parts, ...day } = pack.days[step];
  const marks = parts.map((n) => {
    const part = filled(pack.parts[n], pack.pool);
    return { ...part, meta: { ...part.meta, day: `part ${n}` } };
  });
  return [...marks, ...labelTraces(pack, pairs(narrow ? day.narrow : day.wide))];
};

// What lies on the chart in place of its own traces, for `plot.js`; nothing while no day is chosen.
export const layOver = (element, packed) => {
  const parsed = new Map();
  element.demarche.over = (dark, narrow) => {
    if (!parsed.has(dark)) {
      parsed.set(dark, JSON.parse(inTheme(packed, element.demarche.counterparts, dark)));
    }
    const pack = parsed.get(dark);
    if (element.step === null) return null;
    return { ground: pack.ground, traces: traces(pack, element.step, narrow) };
  };
};

// The nodes that stand for a day's marks and labels, by what they are.
const nodesOf = (element) => {
  const found = new Map();
  for (const trace of element.querySelectorAll('.scatterlayer > .trace')) {
    const day = trace.__data__?.[0]?.trace?.meta?.day;
    if (Array.isArray(day)) [...trace.querySelectorAll(':scope > g')].forEach((g, i) => found.set(day[i], g));
    else if (day) found.set(day, trace);
  }
  return found;
};

// Draws the day `element.step`: what goes fades out over what comes, what stays does not move.
export const drawDay = async (element, env) => {
  const still = calm() || document.hidden;
  const before = new Map([...nodesOf(element)].map(([what, node]) => [what, node.cloneNode(true)]));
  await draw(element, env);
  if (still) return;
  const after = nodesOf(element);
  const layer = element.querySelector('.scatterlayer');
  const leaving = document.createElementNS('http://www.w3.org/2000/svg', 'g');
  leaving.classList.add('days-leaving');
  leaving.append(...[...before].filter(([what]) => !after.has(what)).map(([, node]) => node));
  element.querySelector('.days-leaving')?.remove();
  layer?.after(leaving);
  leaving.animate([{ opacity: 1 }, { opacity: 0 }], FADE).onfinish = () => leaving.remove();
  for (const [what, node] of after) {
    if (!before.has(what)) node.animate([{ opacity: 0 }, {}], FADE);
  }
};

// What the labels of a day say, in words: those that stand at places.
export const inWords = (pack, step) => {
  const parser = document.createElement('template');
  const plain = (markup) => {
    parser.innerHTML = markup;
    return parser.content.textContent;
  };
  return pairs(pack.days[step].wide).map(([n]) => pack.labels[n])
    .filter((label) => /^(pin|at):/.test(label[KEY]))
    .map((label) => label.slice(LINES).map((line) => plain(pack.pool[line])).join(', ')).join('; ');
};
