// Text with links on a page of the app. A link calls back to the page in the same session; its
// address is real, so that it can also be copied or opened apart.
import { appAddress, build } from './nodes.js';
import { isDark, onThemeChange } from './shared.js';

export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector('.demarche-text');
  root.classList.toggle('dark', isDark());
  root.stopWatching ??= onThemeChange((dark) => root.classList.toggle('dark', dark));
  const drawn = JSON.stringify(data);
  root.follow = (to) => setTriggerValue('picked', to);
  if (root.drawn === drawn) return;
  root.drawn = drawn;
  root.replaceChildren(...data.nodes.map((node) => build(node, (to) => root.follow(to), appAddress)));
  const current = root.querySelector('[aria-current]');
  // Streamlit scrolls a new page to its top once it is laid out; the words come after that.
  if (current && data.reveal) setTimeout(() => current.scrollIntoView({ block: 'center' }), 600);
}
