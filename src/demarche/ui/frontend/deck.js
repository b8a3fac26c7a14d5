// The deck player in the app: a modal dialog over the page, which tells the server where it is.
import { makePlayer } from './deck_player.js';
import { appAddress } from './nodes.js';
import { app, onThemeChange, replaceParam } from './shared.js';

const PAUSE = 250; // milliseconds that a slide is shown before the server is told

export default function ({ data, parentElement, setStateValue, setTriggerValue }) {
  const dialog = parentElement.querySelector('.demarche-deck');
  // The page runs anew at every slide; what is on screen stays.
  dialog.tell = { slide: (n) => setStateValue('slide', n), closed: () => setTriggerValue('closed', true) };
  const end = () => { dialog.player?.end(); dialog.stopWatching?.(); if (dialog.open) dialog.close(); };
  if (dialog.player?.data.id === data.deck.id) return end;
  const start = dialog.player?.number ?? data.start;
  dialog.player?.end();
  let waiting = 0;
  const leave = () => { clearTimeout(waiting); dialog.player.end(); dialog.player = null; if (dialog.open) dialog.close(); dialog.tell.closed(); };
  dialog.classList.toggle('dark', app.isDark());
  dialog.setAttribute('aria-label', data.deck.title);
  if (!dialog.open) dialog.showModal();
  dialog.oncancel = (event) => { event.preventDefault(); dialog.player?.act('escape'); };
  dialog.onclose = () => { if (dialog.player) leave(); };
  dialog.player = makePlayer({
    root: dialog, data: data.deck, env: app, address: appAddress, start, onClose: leave,
    onSlide: (n) => { clearTimeout(waiting); waiting = setTimeout(() => { replaceParam('slide', String(n)); dialog.tell.slide(n); }, PAUSE); },
  });
  dialog.stopWatching?.();
  dialog.stopWatching = onThemeChange((dark) => dialog.player?.retheme(dark));
  return end;
}
