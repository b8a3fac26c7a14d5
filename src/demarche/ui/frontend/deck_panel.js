// The evidence beside a slide: cards, lists of cards, sources, and the report with its words.
import { button, make, own } from './deck_dom.js';
import { build } from './nodes.js';

const WHOLE_ONLY = new Set(['caution', 'details', 'relations']);

// A card that stands among others: without all that qualifies it, its title a link to the whole.
const short = (card, id, href) => {
  const link = (children) => ({ tag: 'a', to: { page: null, evidence: id }, href, children });
  return { ...card, children: card.children
    .filter((node) => !WHOLE_ONLY.has(node.cls))
    .map((node) => node.cls === 'card-title' ? { ...node, children: [link(node.children)] } : node) };
};

const p = (words, cls = '') => ({ tag: 'p', cls, children: [words] });

const cards = (evidence, { title, remark, facts }) => {
  const held = facts.filter((id) => own(evidence.cards, id));
  const nodes = remark ? [p(remark, 'remark')] : [];
  if (held.length > 1) nodes.push(p(`${held.length} facts; choose one for all that qualifies it.`, 'quiet'));
  if (!held.length && !remark) nodes.push(p('No sentence of the reports and no cited page is on this.', 'quiet'));
  const shown = held.map((id) => held.length > 1 ? short(evidence.cards[id], id, evidence.hrefs[id]) : evidence.cards[id]);
  return { title, nodes: [...nodes, ...shown] };
};

const sources = (data, slide) => ({ title: 'Sources and state', nodes: [
  ...data.sources.map((words) => p(words)),
  { tag: 'dl', cls: 'details', children: [...data.stamps, ...(slide.link ? [['This view', slide.link]] : [])]
    .flatMap(([term, words]) => [{ tag: 'dt', children: [term] }, { tag: 'dd', children: [words] }]) },
] });

// What an address opens on a slide; null where it names nothing that was sent along.
const found = (player, address, page) => {
  const [kind, key] = address.split(':');
  const slide = player.data.slides[(key && Number(key) - 1) || 0];
  if (kind === 'sources' && slide) return sources(player.data, slide);
  const evidence = player.evidence();
  if (kind === 'slide' && slide) {
    return cards(evidence, { title: 'The facts on this slide', facts: slide.facts });
  }
  if (page === 'report') {
    const id = own(evidence.report_of, address);
    return id && { title: evidence.titles[id], nodes: [evidence.reports[id]], words: evidence.words[address] };
  }
  if (own(evidence.cards, address)) return cards(evidence, { title: 'Evidence', facts: [address] });
  const opens = own(evidence.opens, address);
  return opens ? cards(evidence, opens) : null;
};

const reveal = (body, words) => {
  const report = body.querySelector('.report');
  const runs = words.map(([paragraph, run]) => report?.children[paragraph]?.childNodes[run]);
  const marked = runs.filter((run) => run instanceof Element);
  for (const run of marked) run.setAttribute('aria-current', 'true');
  marked[0]?.scrollIntoView({ block: 'center' });
};

export const makePanel = (player) => {
  const title = make('h2', 'deck-panel-title', '', { id: 'deck-panel-title' });
  const body = make('div', 'deck-panel-body', null, { tabindex: '0', role: 'region', 'aria-labelledby': title.id });
  const back = button('Back', 'Back to the evidence before', () => panel.back());
  const bar = make('div', 'deck-panel-bar', [title, back, button('Close', 'Close the evidence (Esc)', () => panel.close())]);
  const element = make('aside', 'deck-panel', [bar, body], { role: 'dialog', 'aria-labelledby': title.id });
  element.hidden = true;
  let shown = [];
  let opener = null;

  const show = () => {
    const [address, page] = shown.at(-1);
    const what = found(player, address, page);
    title.textContent = what.title;
    back.hidden = shown.length < 2;
    body.replaceChildren(...what.nodes.map((node) => build(node, panel.follow, (link) => player.address(link, player.number))));
    element.hidden = false;
    body.scrollTop = 0;
    body.focus({ preventScroll: true });
    if (what.words) reveal(body, what.words);
  };
  const panel = {
    element, body,
    get isOpen() { return !element.hidden; },
    open(address, page = null) {
      if (!found(player, address, page)) return;
      opener ??= document.activeElement;
      shown = [[address, page]];
      show();
    },
    follow(to) {
      if (!found(player, to.evidence, to.page)) return;
      shown.push([to.evidence, to.page]);
      show();
    },
    back() { if (shown.length > 1) { shown.pop(); show(); } },
    close() {
      if (element.hidden) return;
      element.hidden = true;
      shown = [];
      if (opener?.isConnected) opener.focus({ preventScroll: true });
      opener = null;
    },
  };
  return panel;
};
