// The days of a map that the server has sent so far (figures/map_days_packed.py), by their number,
// and the asking for those around the day chosen. Knows nothing of how they are drawn.
import { inTheme } from './plot.js';

const AHEAD = 4; // days on each side of the one chosen that are asked for before a reader goes there
const PATIENCE = 15000; // milliseconds after which days that have not come are asked for again

// Days to hold: all that may be chosen, as `all`, and none of them yet.
export const emptyDays = ({ id, all, start, ground }) => ({ id, all, start, ground, portions: new Map() });

// Holds the days of one more portion; what is held already stays as it is.
export const hold = (days, packed) => {
  const pack = JSON.parse(packed);
  const portion = { packed, pack, dark: null };
  pack.days.forEach((day, i) => {
    const held = days.portions.get(pack.first + i);
    // A day that came alone gives way to the one that was lettered with its neighbours.
    if (!held || held.pack.days.length < pack.days.length) days.portions.set(pack.first + i, portion);
  });
  days.asked = null;
};

// The day numbered `step` with the portion that it came with, in the colours of a theme; null where
// it is not held.
export const dayAt = (days, step, counterparts = {}, dark = false) => {
  const portion = days.portions.get(step);
  if (!portion) return null;
  if (dark) portion.dark ??= JSON.parse(inTheme(portion.packed, counterparts, true));
  const pack = dark ? portion.dark : portion.pack;
  return { pack, day: pack.days[step - pack.first] };
};

// Asks for the nearest day around `step` that is not held, unless an answer is still due.
export const askAround = (element, days, step) => {
  if (days.asked && performance.now() - days.asked < PATIENCE) return;
  const middle = step ?? days.all.length - 1;
  const around = [0, ...Array(AHEAD).keys()].flatMap((n) => (n ? [middle + n, middle - n] : [middle]));
  const missing = around.find((n) => n >= 0 && n < days.all.length && !days.portions.has(n));
  if (missing === undefined) return;
  days.asked = performance.now();
  element.askDays(missing);
};
