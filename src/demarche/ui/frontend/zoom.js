// The way back from a zoom into a chart over time: dragging across its days zooms in, and this
// button shows all of them again. plotly's own way is a double click, which no keyboard has.
const timeAxes = (element) => Object.entries(element._fullLayout ?? {})
  .filter(([name, axis]) => /^xaxis\d*$/.test(name) && axis.type === 'date' && !axis.fixedrange);

const firstRanges = (element) => JSON.parse(element.demarche.figure).layout;

const isZoomed = (element) => {
  const first = firstRanges(element);
  return timeAxes(element).some(([name, axis]) => first[name]?.range
    && axis.range.some((end, n) => Math.abs(axis.r2l(end) - axis.r2l(first[name].range[n])) > 1000));
};

const showAll = (element) => {
  const first = firstRanges(element);
  const ranges = timeAxes(element).map(([name]) => [`${name}.range`, first[name].range]);
  window.Plotly.relayout(element, Object.fromEntries(ranges));
};

// Puts the button beside a chart that is drawn. Once an element; charts without days get none.
export const offerReset = (element) => {
  if (!timeAxes(element).length) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'demarche-reset';
  button.textContent = 'Show all days';
  button.hidden = !isZoomed(element);
  button.addEventListener('click', () => showAll(element));
  element.parentElement.append(button);
  element.on('plotly_afterplot', () => { button.hidden = !isZoomed(element); });
};
