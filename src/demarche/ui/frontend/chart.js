// A chart on a page of the app.
import { addDays, askForMore, endDays, fitDays, followDay } from './days_control.js';
import { announce, draw, listen, moveTo, whereIs } from './plot.js';
import { app, onThemeChange, replaceParam } from './shared.js';
import { offerReset } from './zoom.js';

const PAUSE = 500; // milliseconds after the last pan or turn of the wheel

const written = ({ lon, lat, zoom, turn }) =>
  [lon, lat, zoom, turn].map((number) => number.toFixed(2)).join(',');

const read = (at) => {
  const [lon, lat, zoom, turn] = at.split(',').map(Number);
  return { lon, lat, zoom, turn };
};

// Tells the server where the reader has moved the map to. The address says so first, in place:
// the server then finds it said, and adds no step to the browser's history.
const tellPlace = (element) => {
  clearTimeout(element.pause);
  element.pause = setTimeout(() => {
    const place = whereIs(element);
    const at = !place || element.unmoved === written(place) ? '' : written(place);
    if (at === element.at) return;
    element.at = at;
    replaceParam('at', at);
    element.tell(at);
  }, PAUSE);
};

const followPlace = (element, at) => {
  if (at === element.at) return;
  element.at = at;
  if (at) moveTo(element, read(at));
  else moveTo(element, read(element.unmoved));
};

// Which days these are some of; "" for none.
const daysId = (packed) => (packed ? JSON.parse(packed).id : '');

// Whether this is what is drawn already; where the map is, on which day, and how many of the days
// the server has sent, is no matter here.
const isDrawn = (element, data) => {
  const now = [data.figure, daysId(data.days), data.height, data.minWidth, data.alt, data.zoomable];
  const same = element.bound && now.every((value, i) => value === element.sent[i]);
  element.sent = now;
  return same;
};

export default function ({ data, parentElement, setTriggerValue, setStateValue }) {
  const element = parentElement.querySelector('.demarche-chart');
  element.pick = (to) => setTriggerValue('picked', to);
  element.tell = (at) => setStateValue('at', at);
  element.tellDay = (day) => setStateValue('day', day);
  element.askDays = (number) => setTriggerValue('wanted', number);
  const end = () => {
    element.stopWatching?.();
    endDays(element);
  };
  if (isDrawn(element, data)) {
    addDays(element, data.days);
    followDay(element, data.on);
    if (data.place) followPlace(element, data.at);
    return end;
  }
  element.demarche = { ...data, at: null }; // moved once it is drawn, see followPlace
  element.style.height = `${data.height}px`;
  element.style.minWidth = data.minWidth ? `${data.minWidth}px` : '';
  announce(element, data.alt);
  const failed = (error) => { element.textContent = `This chart could not be drawn: ${error.message}`; };
  fitDays(element, data.days, data.on);
  draw(element, app).then(() => {
    askForMore(element);
    if (element.bound) {
      if (data.place) followPlace(element, data.at);
      return;
    }
    element.bound = true;
    listen(element);
    offerReset(element);
    if (data.place) {
      element.unmoved = written(whereIs(element));
      element.at = '';
      followPlace(element, data.at);
      element.on('plotly_relayout', () => tellPlace(element));
    }
    element.stopWatching = onThemeChange(() => draw(element, app).catch(failed));
  }).catch(failed);
  return end;
}
