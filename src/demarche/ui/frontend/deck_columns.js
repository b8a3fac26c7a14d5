// Lays groups of items, each under a heading, into columns, and the columns into screens: what
// does not fit goes to the next column or screen, its heading repeated; nothing is cut.
import { cue, make } from './deck_dom.js';

const SIZES = [21, 19, 17, 15, 14];
const PAGED = 15;
const overflows = (column) => column.scrollHeight > column.clientHeight + 1;

class Layout {
  constructor(body, count) {
    Object.assign(this, { body, count, screens: [], column: null });
  }

  start() {
    let screen = this.screens.at(-1);
    if (!screen || screen.childElementCount === this.count) {
      screen = make('div', 'deck-part deck-columns');
      screen.style.gridTemplateColumns = `repeat(${this.count}, minmax(0, 1fr))`;
      this.body.append(screen);
      this.screens.push(screen);
    }
    this.column = make('div', 'deck-column');
    screen.append(this.column);
  }

  open(group, build, continued) {
    const head = build(group.head);
    if (continued) {
      (head.querySelector('h3') ?? head).append(make('span', 'quiet', ', continued'));
      head.classList.add('continued');
    }
    const list = make('ul', group.cls);
    const block = make('div', '', [head, list]);
    this.column.append(block);
    return { block, list };
  }

  fill(group, build, apart) {
    if (!this.column || (apart && this.column.childElementCount)) this.start();
    let { block, list } = this.open(group, build, false);
    for (const node of group.items) {
      const item = build(node);
      list.append(item);
      if (!overflows(this.column)) continue;
      const begun = list.childElementCount > 1;
      if (!begun && this.column.childElementCount === 1) continue; // longer than a column: scrolls
      item.remove();
      if (!begun) block.remove();
      this.start();
      ({ block, list } = this.open(group, build, begun));
      list.append(item);
    }
  }
}

const lay = (body, groups, build, { size, count, apart }) => {
  body.replaceChildren();
  body.style.fontSize = `${size}px`;
  const layout = new Layout(body, count);
  for (const group of groups) layout.fill(group, build, apart);
  return layout.screens;
};

const isWhole = (body, screens) => screens.length < 2
  && ![...body.querySelectorAll('.deck-column')].some(overflows);

// The screens: in the largest type in which all is on one, else in the page's own. `apart` gives
// each group columns of its own where that can be.
export const columns = (body, groups, build, apart) => {
  const own = Math.min(groups.length, 4);
  const ways = apart
    ? [own, own + 1, own + 2].filter((n) => n <= 4).map((count) => ({ count, apart }))
    : [];
  ways.push(...(apart ? [3, 4] : [2, 3]).map((count) => ({ count, apart: false })));
  for (const size of SIZES) {
    for (const way of ways) {
      const screens = lay(body, groups, build, { size, ...way });
      if (isWhole(body, screens)) return screens;
    }
  }
  const screens = lay(body, groups, build, { size: PAGED, count: 3, apart });
  body.querySelectorAll('.deck-column').forEach((each) => { if (overflows(each)) cue(each); });
  return screens;
};

// A table in screens, its headings over each: a row goes to the next where one is full.
export const tables = (body, tree, build) => {
  const whole = build(tree);
  const screens = [];
  let rows = null;
  const start = () => {
    rows = make('tbody');
    const table = whole.cloneNode(false);
    table.append(...[...whole.children].filter((each) => each.tagName !== 'TBODY').map((each) => each.cloneNode(true)), rows);
    const part = make('div', 'deck-part deck-table', [table]);
    body.append(part);
    screens.push(part);
  };
  start();
  for (const row of whole.querySelectorAll('tbody > tr')) {
    rows.append(row);
    if (overflows(screens.at(-1)) && rows.childElementCount > 1) {
      start();
      rows.append(row);
    }
  }
  screens.filter(overflows).forEach(cue);
  return screens;
};

// On a phone: one column that is as long as it needs to be.
export const stacked = (body, groups, build) => {
  const layout = new Layout(body, 1);
  for (const group of groups) layout.fill({ ...group }, build, false);
  const blocks = [...body.querySelectorAll('.deck-column > div')];
  const part = make('div', 'deck-part', blocks);
  body.replaceChildren(part);
  return [part];
};
