// Renders a small tree of text as DOM nodes. Text is only ever set as text, never parsed as
// markup, and only the tags and attributes named here exist. A link calls back to the page
// in the same session; its address is real, so that it can also be copied or opened apart.
import { isDark, onThemeChange } from './shared.js';

const TAGS = new Set(['div', 'p', 'h2', 'h3', 'h4', 'ul', 'ol', 'li', 'span', 'strong', 'em',
  'small', 'mark', 'blockquote', 'a', 'dl', 'dt', 'dd', 'table', 'thead', 'tbody', 'tr', 'th',
  'td', 'caption']);

const build = (node, follow) => {
  if (typeof node === 'string') return document.createTextNode(node);
  const element = document.createElement(TAGS.has(node.tag) ? node.tag : 'span');
  if (node.cls) element.className = node.cls;
  if (node.id) element.id = node.id;
  if (node.title) element.title = node.title;
  if (node.lang) element.lang = node.lang;
  if (node.scope) element.setAttribute('scope', node.scope);
  if (node.label) element.setAttribute('aria-label', node.label);
  if (node.current) element.setAttribute('aria-current', 'true');
  if (node.tag === 'a' && /^[a-z-]*\?/.test(node.href ?? '')) {
    element.setAttribute('href', node.href);
    element.addEventListener('click', (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      follow(node.to);
    });
  }
  element.append(...(node.children ?? []).map((child) => build(child, follow)));
  return element;
};

export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector('.demarche-text');
  root.classList.toggle('dark', isDark());
  root.stopWatching ??= onThemeChange((dark) => root.classList.toggle('dark', dark));
  const drawn = JSON.stringify(data);
  root.follow = (to) => setTriggerValue('picked', to);
  if (root.drawn === drawn) return;
  root.drawn = drawn;
  root.replaceChildren(...data.nodes.map((node) => build(node, (to) => root.follow(to))));
  const current = root.querySelector('[aria-current]');
  // Streamlit scrolls a new page to its top once it is laid out; the words come after that.
  if (current && data.reveal) setTimeout(() => current.scrollIntoView({ block: 'center' }), 600);
}
