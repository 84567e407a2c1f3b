// Simplified lines can cross one another. Where two stretches cross, the strongest point that was left out of each comes back,
// until nothing crosses. A knot that the source itself has, on its own grid, is cut off. Coordinates are whole numbers, so the
// test is exact.

const longestKnot = 6;  // points
const cell = 512;  // grid steps; larger than most stretches, so that few cells are looked at

const turn = (a, b, c) => Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
const cross = (a, b, c, d) => turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;

function stretchesOf(arcs, kept) {
  const stretches = [];
  arcs.forEach((arc, i) => {
    let from = 0;
    for (let to = 1; to < arc.length; ++to) {
      if (!kept[i][to]) continue;
      stretches.push({ arc: i, from, to, a: arc[from], b: arc[to] });
      from = to;
    }
  });
  return stretches;
}

function crossings(stretches) {
  const cells = new Map();
  const crossed = [];
  for (const s of stretches) {
    const [x1, x2] = [Math.min(s.a[0], s.b[0]), Math.max(s.a[0], s.b[0])].map((v) => Math.floor(v / cell));
    const [y1, y2] = [Math.min(s.a[1], s.b[1]), Math.max(s.a[1], s.b[1])].map((v) => Math.floor(v / cell));
    for (let x = x1; x <= x2; ++x) {
      for (let y = y1; y <= y2; ++y) {
        const key = x * 65536 + y;
        const others = cells.get(key) ?? [];
        for (const other of others) {
          if (cross(s.a, s.b, other.a, other.b)) crossed.push([other, s]);
        }
        cells.set(key, [...others, s]);
      }
    }
  }
  return crossed;
}

// The strongest point left out of a stretch comes back; false when there is none. What was cut off stays away.
function restore({ arc, from, to }, arcs, kept, cut) {
  let best = -1;
  for (let i = from + 1; i < to; ++i) {
    const left = !kept[arc][i] && !cut.has(arcs[arc][i]);
    if (left && (best < 0 || arcs[arc][i][2] > arcs[arc][best][2])) best = i;
  }
  if (best >= 0) kept[arc][best] = true;
  return best >= 0;
}

// What lies between two stretches of one arc that cross; false when that is no knot but a part of the line.
function cutKnot([one, other], arcs, kept, cut) {
  if (one.arc !== other.arc) return false;
  const [first, last] = one.from < other.from ? [one, other] : [other, one];
  const knot = [];
  for (let i = first.to; i <= last.from; ++i) if (kept[one.arc][i]) knot.push(i);
  if (knot.length > longestKnot) return false;
  for (let i = first.to; i <= last.from; ++i) cut.add(arcs[one.arc][i]);
  for (const i of knot) kept[one.arc][i] = false;
  return knot.length > 0;
}

// `arcs` have points [x, y, weight]; `kept` says for every point whether it stays, and is changed.
export function untangle(arcs, kept) {
  const cut = new Set();
  for (let changed = true; changed;) {
    const crossed = crossings(stretchesOf(arcs, kept));
    const restored = [...new Set(crossed.flat())].filter((stretch) => restore(stretch, arcs, kept, cut));
    changed = restored.length > 0 || crossed.filter((pair) => cutKnot(pair, arcs, kept, cut)).length > 0;
  }
}
