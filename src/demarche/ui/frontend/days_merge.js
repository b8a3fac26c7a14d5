// Joins traces that look alike: plotly draws a few long ones much faster than many short ones.

// What two traces must share to be joined; null for one that stays as it is.
const look = ({ mode, line, hoverinfo, hovertemplate, opacity, marker, meta }) => {
  if (hovertemplate || !['lines', 'markers'].includes(mode)) return null;
  if (mode === 'lines') return JSON.stringify(['lines', line, hoverinfo, opacity ?? 1, Boolean(meta.line)]);
  return JSON.stringify(['markers', hoverinfo, marker.symbol, marker.line, marker.angleref, marker.opacity === 0]);
};

const each = (value, length) => (Array.isArray(value) ? value : Array(length).fill(value));

// Lines in one trace lie apart by a point that is none.
const joinedLines = (traces) => {
  const [first] = traces;
  const day = `lines ${traces.map(({ meta }) => meta.day)}`;
  if (first.meta.line) return { ...first, meta: { line: traces.map(({ meta }) => meta.line), day } };
  const along = (of) => traces.flatMap((trace, i) => [...(i ? [null] : []), ...of(trace)]);
  return {
    ...first, meta: { day }, lon: along(({ lon }) => lon), lat: along(({ lat }) => lat),
    hovertext: along(({ hovertext, lon }) => each(hovertext ?? '', lon.length)),
    customdata: along(({ meta, lon }) => each(meta.opens ?? '', lon.length)),
  };
};

const joinedPoints = (traces) => {
  const all = (of) => traces.flatMap((trace) => each(of(trace), trace.lon.length));
  const { color, size, angle, opacity, ...marker } = traces[0].marker;
  const of = (name, otherwise) => all((trace) => trace.marker[name] ?? otherwise);
  return {
    ...traces[0], opacity: 1, lon: all(({ lon }) => lon), lat: all(({ lat }) => lat),
    hovertext: all(({ hovertext }) => hovertext),
    customdata: all(({ customdata, meta }) => customdata ?? meta.opens),
    marker: {
      ...marker, color: of('color'), size: of('size'), angle: of('angle', 0),
      opacity: all((trace) => (trace.marker.opacity ?? 1) * (trace.opacity ?? 1)),
    },
    meta: { day: traces.flatMap(({ lon, meta }) => lon.map((_, i) => `${meta.day} ${i}`)) },
  };
};

// Traces of marks, each with `meta.day`, with those that look alike as one, in the order of the
// first of them.
export const merged = (traces) => {
  const groups = new Map();
  traces.forEach((trace, i) => {
    const key = look(trace) ?? `alone ${i}`;
    groups.set(key, [...(groups.get(key) ?? []), trace]);
  });
  return [...groups].map(([key, group]) => {
    if (key.startsWith('alone')) return group[0];
    return group[0].mode === 'lines' ? joinedLines(group) : joinedPoints(group);
  });
};
