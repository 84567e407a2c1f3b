import { signedArea } from "./plane.mjs";

// Cuts polygons by a circle round the origin of the plane. Edges on the circle follow it in steps of one degree.

const step = Math.PI / 180;

// Where the segment from `a` to `b`, one of them inside, crosses the circle.
function crossing(a, b, radius) {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const dd = dx * dx + dy * dy;
  const ad = a[0] * dx + a[1] * dy;
  const aa = a[0] * a[0] + a[1] * a[1] - radius * radius;
  const root = Math.sqrt(Math.max(ad * ad - dd * aa, 0));
  const t = aa < 0 ? (-ad + root) / dd : (-ad - root) / dd;
  return [a[0] + t * dx, a[1] + t * dy];
}

// The stretches of an open ring (last point not repeated) that lie inside, each with its entry and its exit on the circle.
function insideRuns(ring, radius) {
  const inside = ring.map(([x, y]) => Math.hypot(x, y) < radius);
  const start = inside.findIndex((value, i) => value && !inside[(i + ring.length - 1) % ring.length]);
  if (start < 0) return [];
  const runs = [];
  let run = null;
  for (let k = 0; k < ring.length; ++k) {
    const i = (start + k) % ring.length;
    const before = ring[(i + ring.length - 1) % ring.length];
    if (inside[i]) {
      run ??= [crossing(before, ring[i], radius)];
      run.push(ring[i]);
    } else if (run) {
      run.push(crossing(before, ring[i], radius));
      runs.push(run);
      run = null;
    }
  }
  if (run) runs.push([...run, crossing(ring[(start + ring.length - 1) % ring.length], ring[start], radius)]);
  return runs;
}

const angleOf = ([x, y]) => Math.atan2(y, x);
const turnClockwise = (from, to) => (from - to + 4 * Math.PI) % (2 * Math.PI);

// Closes runs along the circle. Land lies to the right of every run, so from an exit it goes on clockwise to the next entry.
function closeAlongCircle(runs, radius) {
  const rings = [];
  const left = new Set(runs);
  while (left.size > 0) {
    const first = left.values().next().value;
    const ring = [];
    let run = first;
    do {
      left.delete(run);
      ring.push(...run);
      const exit = angleOf(run.at(-1));
      const candidates = [first, ...left].map((r) => [turnClockwise(exit, angleOf(r[0])), r]);
      const [turn, next] = candidates.reduce((best, c) => (c[0] < best[0] ? c : best));
      for (let t = step; t < turn - step / 2; t += step) {
        ring.push([radius * Math.cos(exit - t), radius * Math.sin(exit - t)]);
      }
      run = next;
    } while (run !== first);
    rings.push(ring);
  }
  return rings;
}

// Cuts one polygon (outer ring, then holes; open rings). Returns polygons; rings that the circle does not cross keep their
// points exactly.
export function clipPolygon(rings, radius) {
  const whole = [];
  const runs = [];
  rings.forEach((ring, i) => {
    const insideCount = ring.filter(([x, y]) => Math.hypot(x, y) < radius).length;
    if (insideCount === ring.length) whole.push({ ring, outer: i === 0 });
    if (insideCount === 0 || insideCount === ring.length) return;
    const clockwise = signedArea(ring) < 0;
    runs.push(...insideRuns(clockwise === (i === 0) ? ring : [...ring].reverse(), radius));
  });
  const outers = [...whole.filter((w) => w.outer).map((w) => w.ring), ...closeAlongCircle(runs, radius)];
  const holes = whole.filter((w) => !w.outer).map((w) => w.ring);
  return outers.map((outer) => [outer, ...holes.filter((hole) => contains(outer, hole[0]))]);
}

function contains(ring, [x, y]) {
  let odd = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [a, b] = [ring[i], ring[j]];
    if (a[1] > y !== b[1] > y && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]) odd = !odd;
  }
  return odd;
}
