// One slide: headline, the line under it, its content in one or several screens, and its foot.
import { columns, stacked, tables } from './deck_columns.js';
import { cue, make } from './deck_dom.js';
import { build } from './nodes.js';
import { announce, draw, listen } from './plot.js';

const HEADLINES = [31, 26, 23, 20];

// The largest type in which a headline takes at most `lines`; a long one takes what it needs.
const fitHeadline = (headline, lines) => {
  for (const size of HEADLINES) {
    headline.style.fontSize = `${size}px`;
    if (headline.offsetHeight < size * 1.18 * (lines + 0.5)) return;
  }
};

// The largest size of numbers at which all of them are on the slide.
const fitNumbers = (body, sizes) => {
  for (const size of sizes) {
    body.style.setProperty('--number', `${size}px`);
    const wide = [...body.querySelectorAll('.number')].some((n) => n.scrollWidth > n.closest('.key-figure').clientWidth);
    if (!wide && body.scrollHeight <= body.clientHeight) return;
  }
  cue(body);
};

// A map is as large as its shapes fit beside a legend of this width; another chart may be squeezed
// or stretched a little to fill its frame, unless its texts stand at pixels: then it is magnified
// less. Where that is not enough, it scrolls.
const LEGEND = 196;
const LEAST = 0.7;
const MOST = 1.3;
const LEAST_ZOOM = 0.95;

// The size in which a chart is drawn, in its own pixels, and how much it is magnified then.
const sizeOf = (frame, chart) => {
  const { clientWidth, clientHeight } = frame;
  if (chart.rigid) {
    const zoom = Math.max(LEAST_ZOOM, Math.min(chart.zoom, clientHeight / chart.height));
    return { width: clientWidth / zoom, height: chart.height, zoom };
  }
  if (!chart.aspect) {
    const height = Math.max(chart.height * LEAST, Math.min(clientHeight / chart.zoom, chart.height * MOST));
    return { width: clientWidth / chart.zoom, height, zoom: chart.zoom };
  }
  const width = Math.min(frame.parentElement.clientWidth - LEGEND, clientHeight * chart.aspect);
  Object.assign(frame.style, { flex: 'none', width: `${width}px` });
  return { width: width / chart.zoom, height: clientHeight / chart.zoom, zoom: chart.zoom };
};

const drawIn = async (player, frame, chart) => {
  const element = frame.firstElementChild;
  const fixed = !player.paged;
  const { width, height, zoom } = fixed ? sizeOf(frame, chart) : chart;
  element.demarche = { ...chart, counterparts: player.data.counterparts, height, fixed };
  element.pick = player.open;
  Object.assign(element.style, fixed ? { width: `${width}px`, transform: `scale(${zoom})` }
    : { minWidth: `${chart.minWidth}px` });
  await draw(element, player.env);
  listen(element);
  if (fixed && frame.scrollHeight > frame.clientHeight + 1 && !chart.zoomable) cue(frame);
};

const chartPart = (player, slide, chart, node) => {
  const element = make('div', 'demarche-chart');
  announce(element, chart.alt);
  const frame = make('div', 'deck-frame', [element]);
  const part = make('div', `deck-part deck-${slide.kind}`, [frame]);
  if (slide.remark) part.append(make('p', 'quiet', slide.remark));
  if (chart.legend) part.append(node(chart.legend));
  part.ready = async () => {
    const drawing = drawIn(player, frame, chart);
    const legend = part.querySelector('.legend');
    if (legend && !player.paged && chart.aspect) cue(legend);
    await drawing;
  };
  part.redraw = () => element.demarche && draw(element, player.env);
  return part;
};

const footOf = (player, slide, number) => {
  const sources = slide.sources.slice(0, 2);
  const more = slide.sources.length - sources.length;
  const words = [sources.join(' · '), more ? `and ${more} more` : ''].filter(Boolean).join(' · ');
  const opener = (label, to) => {
    const opens = make('button', 'deck-link', label, { type: 'button' });
    opens.addEventListener('click', () => player.open(to));
    return opens;
  };
  const first = make('p', '', [opener(slide.sources.length > 1 ? 'Sources' : 'Source', `sources:${number}`),
    words ? `: ${words}` : ': none']);
  const second = make('p', '', [slide.borders ? `${slide.borders} ` : '', `${slide.state}. `]);
  const held = slide.facts.length;
  if (held) second.append(opener(held === 1 ? 'The fact shown' : `All ${held} facts`, `slide:${number}`));
  return make('footer', 'deck-foot', [first, second]);
};

const fill = (player, slide, number, body) => {
  const node = (tree) => build(tree, player.follow, (link) => player.address(link, number));
  if (slide.charts.length) {
    const parts = slide.charts.map((chart) => chartPart(player, slide, chart, node));
    body.append(...parts);
    return parts;
  }
  if (slide.groups) {
    return player.paged ? stacked(body, slide.groups, node)
      : columns(body, slide.groups, node, slide.apart);
  }
  if (slide.table && !player.paged) return tables(body, slide.table, node);
  const part = make('div', 'deck-part', (slide.table ? [slide.table] : slide.nodes ?? []).map(node));
  body.append(part);
  if (!player.paged) fitNumbers(part, slide.kind === 'key-figure' ? [150, 120, 92, 70] : [84, 68, 56, 44]);
  return [part];
};

// Builds a slide into `into`, before the element `next`. `element.parts` are its screens; `element.drawn` resolves when
// its charts are there.
export const makeSlide = (player, number, into, next) => {
  const slide = player.data.slides[number - 1];
  const headline = make('h2', 'deck-headline', slide.headline, { id: `deck-h${number}`, dir: 'auto' });
  const body = make('div', 'deck-body');
  const element = make('section', `deck-slide deck-is-${slide.kind}`, [
    make('header', '', [headline, make('p', 'deck-under', slide.under)]), body,
    footOf(player, slide, number),
  ], { role: 'group', 'aria-roledescription': 'slide', 'aria-labelledby': headline.id });
  into.insertBefore(element, next);
  if (!player.paged) {
    fitHeadline(headline, 2);
    // A map needs the room more.
    if (slide.kind === 'map' && headline.offsetHeight > 60) headline.style.fontSize = '25px';
  }
  element.parts = fill(player, slide, number, body);
  const drawing = element.parts.filter((part) => part.ready).map((part) => part.ready().catch((error) => {
    part.firstElementChild.textContent = `This chart could not be drawn: ${error.message}`;
  }));
  element.drawn = Promise.all(drawing);
  element.redraw = () => element.parts.forEach((part) => part.redraw?.());
  return element;
};
