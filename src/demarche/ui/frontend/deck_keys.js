// Keys, clickers and swipes: what they ask of the player.

export const KEYS = [
  ['→ ↓ Page Down Space Enter', 'next'], ['← ↑ Page Up Backspace', 'previous'],
  ['Home, End', 'first, last'], ['digits, then Enter', 'to that slide'],
  ['F', 'full screen (F5: from the first slide, Shift+F5: from this one)'],
  ['B or .   W or ,', 'black, white; any key returns'], ['N', 'speaker’s notes'],
  ['E', 'the facts on this slide'], ['S', 'sources and state'], ['?', 'these keys'],
];

const ACTIONS = {
  ArrowRight: 'next', ArrowDown: 'next', PageDown: 'next', ' ': 'next', Enter: 'next',
  ArrowLeft: 'previous', ArrowUp: 'previous', PageUp: 'previous', Backspace: 'previous',
  Home: 'first', End: 'last', b: 'black', '.': 'black', w: 'white', ',': 'white', f: 'full',
  n: 'notes', e: 'facts', s: 'sources', '?': 'help', t: 'theme', Escape: 'escape',
};
const SCROLLS = { ArrowDown: 1, PageDown: 1, ' ': 1, End: 1, ArrowUp: -1, PageUp: -1, Home: -1 };
const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'Meta']);
const ARROWS = new Set(['ArrowDown', 'ArrowUp']);

const canScroll = (box, way) => way > 0
  ? box.scrollHeight - box.clientHeight - box.scrollTop > 1 : box.scrollTop > 0;

// Whether the browser has to do with a key what it does in any page.
const isBrowsers = (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return true;
  const target = event.target instanceof Element ? event.target : document.body;
  if (event.key === 'Tab') return true;
  if (event.key === 'Enter' && target.closest('a[href], button')) return true;
  if (event.key === ' ' && target.closest('button')) return true;
  const box = target.closest('.deck-panel-body, .deck-scrolls, .deck-help');
  const way = SCROLLS[event.key];
  // An arrow never leaves the evidence; a clicker's key goes on once there is no more to scroll.
  return Boolean(box && way && (canScroll(box, way) || (ARROWS.has(event.key) && box.matches('.deck-panel-body'))));
};

// Calls `player.act(action, argument)` for keys as long as the player is open; returns a function
// that ends it. Nothing of them reaches the page around.
export const listenToKeys = (player) => {
  let digits = '';
  const down = (event) => {
    event.stopPropagation();
    if (MODIFIERS.has(event.key)) return;
    const jump = event.key === 'Enter' ? Number(digits) : 0;
    if (!player.isBlank && !jump && isBrowsers(event)) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const isDigit = /^[0-9]$/.test(key) && !player.isBlank;
    digits = isDigit ? (digits + key).slice(-3) : '';
    const action = player.isBlank ? 'unblank' : jump ? 'go'
      : key === 'F5' ? (event.shiftKey ? 'present' : 'restart')
        : Object.hasOwn(ACTIONS, key) ? ACTIONS[key] : null;
    if (!action) return;
    event.preventDefault();
    player.act(action, jump);
  };
  document.addEventListener('keydown', down, true);
  return () => document.removeEventListener('keydown', down, true);
};

const FAR = 50; // pixels of a swipe

// A swipe to the left is next, to the right is previous; one on a chart is the chart's.
export const listenToSwipes = (element, player) => {
  let from = null;
  element.addEventListener('touchstart', (event) => {
    const inside = event.target.closest?.('.demarche-chart, .deck-frame, .deck-panel');
    from = event.touches.length === 1 && !inside ? event.touches[0] : null;
  }, { passive: true });
  element.addEventListener('touchend', (event) => {
    if (!from) return;
    const { clientX, clientY } = event.changedTouches[0];
    const [x, y] = [clientX - from.clientX, clientY - from.clientY];
    if (Math.abs(x) > FAR && Math.abs(x) > 2 * Math.abs(y)) player.act(x < 0 ? 'next' : 'previous');
    from = null;
  }, { passive: true });
};
