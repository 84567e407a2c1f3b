// Simplified lines can cross one another. Where two stretches cross, the strongest point that was left out of each comes back,
// until nothing crosses. Coordinates are whole numbers, so the test is exact.

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
  const crossed = new Set();
  for (const s of stretches) {
    const [x1, x2] = [Math.min(s.a[0], s.b[0]), Math.max(s.a[0], s.b[0])].map((v) => Math.floor(v / cell));
    const [y1, y2] = [Math.min(s.a[1], s.b[1]), Math.max(s.a[1], s.b[1])].map((v) => Math.floor(v / cell));
    for (let x = x1; x <= x2; ++x) {
      for (let y = y1; y <= y2; ++y) {
        const key = x * 65536 + y;
        const others = cells.get(key) ?? [];
        for (const other of others) {
          if (cross(s.a, s.b, other.a, other.b)) crossed.add(s).add(other);
        }
        cells.set(key, [...others, s]);
      }
    }
  }
  return crossed;
}

// `arcs` have points [x, y, weight]; `kept` says for every point whether it stays, and is changed. Returns how many came back.
export function untangle(arcs, kept) {
  let restored = 0;
  for (let changed = true; changed;) {
    changed = false;
    for (const { arc, from, to } of crossings(stretchesOf(arcs, kept))) {
      let best = -1;
      for (let i = from + 1; i < to; ++i) if (best < 0 || arcs[arc][i][2] > arcs[arc][best][2]) best = i;
      if (best < 0) continue;
      kept[arc][best] = true;
      ++restored;
      changed = true;
    }
  }
  return restored;
}
