// Renders a small tree of text (ui/nodes.py) as DOM nodes. Text is only ever set as text, never
// parsed as markup, and only the tags and attributes named here exist.

const TAGS = new Set(['div', 'p', 'h2', 'h3', 'h4', 'ul', 'ol', 'li', 'span', 'strong', 'em',
  'small', 'mark', 'blockquote', 'a', 'dl', 'dt', 'dd', 'table', 'thead', 'tbody', 'tr', 'th',
  'td', 'caption']);

// A link calls `follow` with its target; `address` gives the address that it has besides, to
// copy or to open apart.
export const build = (node, follow, address) => {
  if (typeof node === 'string') return document.createTextNode(node);
  const element = document.createElement(TAGS.has(node.tag) ? node.tag : 'span');
  if (node.cls) element.className = node.cls;
  if (node.id) element.id = node.id;
  if (node.title) element.title = node.title;
  if (node.lang) element.lang = node.lang;
  if (node.scope) element.setAttribute('scope', node.scope);
  if (node.label) element.setAttribute('aria-label', node.label);
  if (node.current) element.setAttribute('aria-current', 'true');
  for (const [name, at] of Object.entries(node.spots ?? {})) {
    if (/^[a-z]+$/.test(name) && Number.isFinite(at)) element.style.setProperty(`--${name}`, `${at}%`);
  }
  const href = node.tag === 'a' ? address(node) : null;
  if (href) {
    element.setAttribute('href', href);
    if (node.external) {
      element.target = '_blank';
      element.rel = 'noopener noreferrer';
    } else element.addEventListener('click', (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      follow(node.to);
    });
  }
  element.append(...(node.children ?? []).map((child) => build(child, follow, address)));
  return element;
};

// The address of a link within the app: a page of ours and its parameters; of one that leaves it:
// a page on the web. Nothing else.
export const appAddress = (node) => {
  const form = node.external ? /^https?:\/\/[^/]/i : /^[a-z-]*\?/;
  return form.test(node.href ?? '') ? node.href : null;
};
