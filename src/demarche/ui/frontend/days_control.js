// The control above a map that leads from day to day, and the list below it of what has no mark.
import { drawDay, inWords, layOver } from './days.js';
import { askAround, dayAt, emptyDays, hold } from './days_held.js';
import { make } from './deck_dom.js';
import { isNarrow } from './plot.js';
import { app, replaceParam } from './shared.js';

const PAUSE = 500; // milliseconds after the last step until the server is told
const PACE = 1200; // milliseconds that a day stays while the days play
const WAIT = 100; // milliseconds between two looks whether a day that plays has come

const ICONS = { play: 'M7 4l13 8-13 8z', pause: 'M6 4h4v16H6zM14 4h4v16h-4z',
  back: 'M16 4l-9 8 9 8z', on: 'M8 4l9 8-9 8z' };

const icon = (name) => {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', ICONS[name]);
  svg.append(path);
  return svg;
};

// "Monday 14 February 2022", or "14 Feb 2022" for short.
const dayWords = (iso, short) => {
  const form = (part) => new Date(`${iso}T00:00:00Z`).toLocaleDateString('en-GB', { timeZone: 'UTC', ...part });
  const day = form({ day: 'numeric', month: short ? 'short' : 'long', year: 'numeric' });
  return short ? day : `${form({ weekday: 'long' })} ${day}`;
};

const named = (element, label) => {
  element.setAttribute('aria-label', label);
  element.title = label;
  return element;
};

// Where among the days the state of `iso` is: at the last one up to it, or the first of all.
const stepOf = ({ all, start }, iso) => {
  if (!iso) return start < 0 ? null : start;
  return Math.max(all.filter((day) => day <= iso).length - 1, 0);
};

const isHeld = ({ days, step }) => step === null || days.portions.has(step);

// A list that opens what it names, under a heading that counts it; open or not as it was before.
const notes = (element, pack, heading, numbers, wasOpen) => {
  if (!numbers.length) return [];
  const item = ([to, place, words]) => {
    const opens = make('button', '', place, { type: 'button' });
    opens.addEventListener('click', () => element.pick(to));
    return make('li', '', [opens, ` ${words}`]);
  };
  const list = make('details', '', [make('summary', '', `${heading} (${numbers.length})`),
    make('ul', '', numbers.map((n) => item(pack.notes[n])))]);
  list.dataset.of = heading;
  list.open = wasOpen(heading);
  return [list];
};

// Puts the state of the control into words and attributes.
const describe = (element) => {
  const { bar, list, all } = element.days;
  const { step } = element;
  const last = all.length - 1;
  const day = step === null ? null : all[step];
  const at = step === null ? null : dayAt(element.days, step);
  bar.slider.value = String(step ?? last);
  const words = day ? dayWords(day) : 'All days';
  const count = day ? `${step + 1} of ${last + 1} days on which something changes`
    : `${last + 1} days on which something changes`;
  bar.slider.setAttribute('aria-valuetext', `${words}, ${count}`);
  const coming = isHeld(element) ? '' : ' · being placed …';
  bar.day.replaceChildren(make('strong', '', words), make('span', '', `${count}${coming}`));
  bar.day.setAttribute('aria-live', element.days.playing ? 'off' : 'polite');
  bar.back.disabled = step === 0;
  bar.on.disabled = step === last || step === null;
  bar.all?.setAttribute('aria-pressed', String(step === null));
  bar.play.replaceChildren(icon(element.days.playing ? 'pause' : 'play'));
  named(bar.play, element.days.playing ? 'Pause' : 'Play the days');
  const { undrawn, outside, beyond } = at?.day ?? { undrawn: [], outside: [], beyond: [] };
  const held = new Map([...list.children].map((each) => [each.dataset.of, each.open]));
  const wasOpen = (heading) => held.get(heading) ?? !isNarrow(element);
  list.replaceChildren(
    ...notes(element, at?.pack, 'Not drawn on this day, for want of a shape or of room', undrawn, wasOpen),
    ...notes(element, at?.pack, 'Outside the first view', isNarrow(element) ? beyond : outside, wasOpen),
  );
  const said = at ? ` On ${words}: ${inWords(at)}.` : '';
  element.setAttribute('aria-label', `${element.demarche.alt}${said}`);
};

// Draws the day that is chosen now; steps taken meanwhile are drawn together, once.
const redraw = async (element) => {
  const { days } = element;
  days.wanted = true;
  if (days.drawing) return;
  days.drawing = true;
  try {
    while (days.wanted) {
      days.wanted = false;
      await drawDay(element, app);
    }
  } finally { days.drawing = false; }
};

// The address says the day in place; the server, which needs it for links only, hears of it once
// the reader rests.
const remember = (element) => {
  clearTimeout(element.days.pause);
  element.days.pause = setTimeout(() => {
    const iso = element.step === null ? '' : element.days.all[element.step];
    replaceParam('on', iso);
    if (element.days.playing || iso === element.on) return;
    element.on = iso;
    element.tellDay(iso);
  }, PAUSE);
};

const show = (element, step) => {
  element.step = step;
  element.days.chosen = true;
  describe(element);
  remember(element);
  askAround(element, element.days, step);
  return isHeld(element) ? redraw(element) : null;
};

const stop = (element) => {
  clearTimeout(element.days.timer);
  element.days.playing = false;
};

const play = (element) => {
  const last = element.days.all.length - 1;
  const next = async () => {
    if (!element.days.playing) return;
    if (!isHeld(element)) {
      askAround(element, element.days, element.step);
      element.days.timer = setTimeout(next, WAIT);
      return;
    }
    await show(element, element.step + 1);
    if (element.step >= last) {
      stop(element);
      describe(element);
      remember(element);
    } else if (element.days.playing) element.days.timer = setTimeout(next, PACE);
  };
  element.days.playing = true;
  if (element.step === null || element.step >= last) {
    Promise.resolve(show(element, 0)).then(() => { element.days.timer = setTimeout(next, PACE); });
  } else next();
};

const go = (element, step) => {
  stop(element);
  show(element, step);
};

const control = (element) => {
  const press = (name, label, act) => {
    const button = named(make('button', '', [icon(name)], { type: 'button' }), label);
    button.addEventListener('click', act);
    return button;
  };
  const last = () => element.days.all.length - 1;
  const bar = make('div', 'demarche-days', [], { role: 'group', 'aria-label': 'Day shown on the map' });
  bar.play = press('play', 'Play the days', () => {
    if (!element.days.playing) { play(element); return; }
    go(element, element.step);
  });
  bar.back = press('back', 'To the day before', () => go(element, (element.step ?? last() + 1) - 1));
  bar.on = press('on', 'To the day after', () => go(element, (element.step ?? last() - 1) + 1));
  bar.slider = make('input', '', null, { type: 'range', min: 0, step: 1, 'aria-label': 'Day' });
  bar.slider.addEventListener('input', () => go(element, Number(bar.slider.value)));
  bar.day = make('output', '');
  bar.ends = make('div', 'days-ends', [make('span'), make('span')], { 'aria-hidden': 'true' });
  bar.append(make('div', 'days-buttons', [bar.back, bar.play, bar.on]),
    make('div', 'days-track', [bar.slider, bar.ends]), bar.day);
  return bar;
};

const addAll = (element, bar) => {
  bar.all = make('button', 'days-all', 'All days', { type: 'button' });
  bar.all.addEventListener('click', () => go(element, null));
  bar.append(bar.all);
};

// Ends what goes on by itself, as the element leaves the page.
export const endDays = (element) => {
  if (!element.days) return;
  stop(element);
  clearTimeout(element.days.pause);
};

// Takes the control and the list away from a chart without days.
const takeAway = (element) => {
  endDays(element);
  element.days?.bar.remove();
  element.days?.list.remove();
  element.days = null;
};

// The control and the list around the chart, made for other days than before.
const fresh = (element, offered) => {
  const { bar, list } = element.days ?? {};
  if (element.days) endDays(element);
  element.days = { ...emptyDays(offered), bar, list };
  if (!bar) {
    const frame = element.closest('.demarche-frame') ?? element;
    Object.assign(element.days, { bar: control(element), list: make('div', 'demarche-undrawn') });
    frame.before(element.days.bar);
    frame.after(element.days.list);
  }
  const { bar: shown, all, start } = element.days;
  shown.all?.remove();
  if (start < 0) addAll(element, shown);
  shown.slider.max = String(all.length - 1);
  [...shown.ends.children].forEach((end, i) => { end.textContent = dayWords(all.at(-i), true); });
};

// Fits the control and the list around the chart to the days that the server has sent, at the day
// that the address names. Without days, takes them away.
export const fitDays = (element, packed, on) => {
  if (!packed) {
    takeAway(element);
    return;
  }
  const offered = JSON.parse(packed);
  // What the reader chose stays where days change under it, by a filter say.
  const stays = element.days?.chosen && on === element.on;
  const day = stays ? element.days.all[element.step] ?? '' : on;
  if (element.days?.id !== offered.id) fresh(element, offered);
  if (stays) element.days.chosen = true;
  hold(element.days, packed);
  element.on = on;
  element.step = stepOf(element.days, day);
  layOver(element);
  describe(element);
};

// Holds what the server has sent more of the same days, and draws the day chosen if it is among it.
export const addDays = (element, packed) => {
  if (!element.days || !packed) return;
  const waited = !isHeld(element);
  hold(element.days, packed);
  describe(element);
  if (waited && isHeld(element)) redraw(element);
  askAround(element, element.days, element.step);
};

// Asks for the days around the one that is drawn, once it is.
export const askForMore = (element) => {
  if (element.days) askAround(element, element.days, element.step);
};

// Goes to the day that the address names where the server has heard of another one than the reader
// chose last: after a step back in the history, say.
export const followDay = (element, on) => {
  if (!element.days || on === element.on) return;
  stop(element);
  element.on = on;
  element.days.chosen = false;
  element.step = stepOf(element.days, on);
  describe(element);
  askAround(element, element.days, element.step);
  if (isHeld(element)) redraw(element);
};
