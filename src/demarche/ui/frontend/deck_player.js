// Shows slides full screen, in the app and in a file. `root` is the element that it fills; `env`
// draws charts (plot.js); `address` gives a link's address on a slide; `onSlide` and `onClose` are told.
import { button, make } from './deck_dom.js';
import { KEYS, listenToKeys, listenToSwipes } from './deck_keys.js';
import { makePanel } from './deck_panel.js';
import { makeSlide } from './deck_slide.js';

const WIDTH = 960;
const HEIGHT = 540;
const PHONE = '(max-width: 700px) and (orientation: portrait)';
const AT_ONCE = 30; // slides that are all drawn ahead; of more, only the neighbours
const IDLE = 3000; // milliseconds until the controls step back

const helpOf = (data, more) => {
  const list = (rows) => make('dl', 'details', rows.flatMap(([term, words]) => [make('dt', '', term), make('dd', '', words)]));
  return make('div', 'deck-help', [
    make('div', '', [make('h2', '', 'Keys'), list([...KEYS, more])]),
    make('div', '', [make('h2', '', data.title, { dir: 'auto' }), list(data.stamps)]),
  ], { role: 'dialog', 'aria-label': 'Keys and state', tabindex: '0' });
};

export const makePlayer = ({ root, data, env, address, start, onSlide, onClose, onTheme }) => {
  const count = data.slides.length;
  const stage = make('div', 'deck-stage');
  const slides = make('div', 'deck-slides');
  const notes = make('div', 'deck-notes', null, { role: 'note', 'aria-label': 'Speaker’s notes', dir: 'auto', tabindex: '0' });
  const help = helpOf(data, onClose ? ['Esc', 'close what is open, then the presentation'] : ['T, Esc', 'light or dark; close what is open']);
  const blank = make('div', 'deck-blank', null, { role: 'img', tabindex: '-1' });
  const told = make('p', 'deck-told', null, { role: 'status', 'aria-live': 'polite' });
  const place = make('span', 'deck-place', null, { 'aria-hidden': 'true' });
  const player = { data, env, address, paged: false, isBlank: false };
  const built = new Map();
  let number = Math.min(Math.max(Math.trunc(start) || 1, 1), Math.max(count, 1));
  let part = 0;

  const can = document.fullscreenEnabled;
  const controls = make('nav', 'deck-controls', [
    button('‹', 'Previous slide', () => player.act('previous')),
    button('›', 'Next slide', () => player.act('next')),
    ...(can ? [button('Full screen', 'Full screen (F)', () => player.act('full'))] : []),
    button('Keys', 'Keys and state (?)', () => player.act('help')),
    ...(onTheme ? [button('Theme', 'Light or dark (T)', () => player.act('theme'))] : []),
    ...(onClose ? [button('Close', 'Leave the presentation (Esc)', () => player.act('leave'))] : []),
    place,
  ], { 'aria-label': 'Slides' });
  const panel = makePanel(player);
  stage.append(slides, controls, notes, panel.element, help);
  const screen = make('div', 'deck-screen', [told, stage, blank], { tabindex: '-1' });
  for (const overlay of [notes, help, blank]) overlay.hidden = true;

  const slide = (n) => {
    if (!built.has(n)) {
      const next = Math.min(...[...built.keys()].filter((other) => other > n));
      const element = makeSlide(player, n, slides, built.get(next) ?? null);
      element.inert = n !== number;
      built.set(n, element);
    }
    return built.get(n);
  };
  // After what is shown, its neighbours are drawn, and then the others, so that a change is at once.
  const ahead = async (from) => {
    const others = [...Array(count).keys()].map((i) => i + 1).sort((a, b) => Math.abs(a - from) - Math.abs(b - from));
    for (const n of count > AT_ONCE ? others.slice(0, 3) : others) {
      await slide(n).drawn;
      await new Promise((done) => setTimeout(done, 20));
      if (from !== number || !root.isConnected) return;
    }
  };
  const show = () => {
    const current = count ? slide(number) : null;
    if (!current) { told.textContent = 'No slides'; return; }
    part = Math.min(part, current.parts.length - 1);
    for (const [n, element] of built) {
      element.classList.toggle('on', n === number);
      element.inert = n !== number;
    }
    current.parts.forEach((each, i) => { each.classList.toggle('on', i === part); each.inert = i !== part && !player.paged; });
    const several = current.parts.length > 1 && !player.paged;
    place.textContent = `${number} / ${count}${several ? ` · part ${part + 1} of ${current.parts.length}` : ''}`;
    const { headline, notes: said } = data.slides[number - 1];
    told.textContent = `Slide ${number} of ${count}${several ? `, part ${part + 1} of ${current.parts.length}` : ''}: ${headline}`;
    notes.textContent = said || 'No notes on this slide.';
    current.drawn.then(() => ahead(number));
  };
  const go = (n, at = 0) => {
    const to = Math.min(Math.max(n, 1), count);
    const changed = to !== number;
    [number, part] = [to, at];
    panel.close();
    show();
    if (player.paged) root.scrollTop = 0;
    if (changed) onSlide?.(number);
  };
  const full = (on) => on ? screen.requestFullscreen?.().catch(() => {}) : document.exitFullscreen?.();
  const setBlank = (colour) => {
    player.isBlank = Boolean(colour);
    blank.hidden = !colour;
    blank.dataset.colour = colour ?? '';
    if (colour) blank.setAttribute('aria-label', `The screen is ${colour}. Any key returns.`);
    stage.inert = player.isBlank;
    (colour ? blank : screen).focus({ preventScroll: true });
  };
  const toggle = (overlay) => { overlay.hidden = !overlay.hidden; return !overlay.hidden; };

  const actions = {
    next: () => (!player.paged && part + 1 < slide(number).parts.length ? go(number, part + 1) : number < count && go(number + 1)),
    previous: () => (part ? go(number, part - 1) : number > 1 && go(number - 1, player.paged ? 0 : slide(number - 1).parts.length - 1)),
    first: () => go(1), last: () => go(count), go: (n) => go(n),
    black: () => setBlank('black'), white: () => setBlank('white'), unblank: () => setBlank(null),
    full: () => full(!document.fullscreenElement), present: () => full(true),
    restart: () => { go(1); full(true); },
    notes: () => toggle(notes), theme: () => onTheme?.(),
    facts: () => panel.open(`slide:${number}`), sources: () => panel.open(`sources:${number}`),
    help: () => (toggle(help) ? help : screen).focus({ preventScroll: true }),
    escape: () => {
      if (panel.isOpen) panel.close();
      else if (!help.hidden) actions.help();
      else if (document.fullscreenElement) full(false);
      else actions.leave();
    },
    leave: () => onClose?.(),
  };
  Object.assign(player, {
    act: (action, argument) => { if (count || action === 'leave' || action === 'escape') actions[action]?.(argument); },
    open: (to) => panel.open(to),
    follow: (to) => panel.open(to.evidence, to.page),
    evidence: () => data.evidence[data.slides[number - 1].evidence],
    go, get number() { return number; },
    retheme: (dark) => { root.classList.toggle('dark', dark); built.forEach((each) => each.redraw()); },
  });

  const phone = window.matchMedia(PHONE);
  const rebuild = () => { slides.replaceChildren(); built.clear(); show(); };
  const fit = () => {
    if (player.paged !== phone.matches) {
      player.paged = phone.matches;
      root.classList.toggle('paged', player.paged);
      if (built.size) rebuild();
    }
    const { clientWidth, clientHeight } = screen;
    const scale = Math.min(clientWidth / WIDTH, clientHeight / HEIGHT);
    // Scale only, from the corner: plotly undoes that much of a transform when it reads the mouse.
    Object.assign(stage.style, player.paged ? { transform: '', left: '', top: '' } : {
      transform: `scale(${scale})`, left: `${(clientWidth - WIDTH * scale) / 2}px`,
      top: `${(clientHeight - HEIGHT * scale) / 2}px`,
    });
  };
  let idle = 0;
  const wake = () => {
    screen.classList.add('awake');
    clearTimeout(idle);
    idle = setTimeout(() => screen.classList.remove('awake'), IDLE);
  };
  screen.addEventListener('pointermove', wake);
  screen.addEventListener('pointerdown', (event) => {
    wake();
    if (player.isBlank) setBlank(null);
    else if (panel.isOpen && !panel.element.contains(event.target)) panel.close();
  });
  blank.addEventListener('click', () => setBlank(null));
  listenToSwipes(screen, player);
  root.replaceChildren(screen);
  const stopKeys = listenToKeys(player);
  const all = () => { for (let n = 1; n <= count; n += 1) slide(n); };
  window.addEventListener('beforeprint', all);
  const watching = new ResizeObserver(fit);
  watching.observe(screen);
  fit();
  wake();
  show();
  // Type decides what fits: slides are laid out anew once it is there.
  if (document.fonts.status === 'loading') document.fonts.ready.then(() => root.isConnected && rebuild());
  screen.focus({ preventScroll: true });
  player.end = () => { stopKeys(); window.removeEventListener('beforeprint', all); watching.disconnect(); clearTimeout(idle); };
  return player;
};
