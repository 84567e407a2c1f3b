// Builds ../iberoamerica/map/regions.topojson and regions-detail.topojson, the same areas for the overview and for a nearer
// look: 22 member states, each an area with an id, and the land around them, merged so that it has no inner borders.
// Deterministic: the same versions of the packages give the same bytes. See README.md.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { feature, mergeArcs } from "topojson-client";
import { topology } from "topojson-server";
import { presimplify } from "topojson-simplify";
import { clipPolygon } from "./clip.mjs";
import { project, radiusOf, signedArea, unproject } from "./plane.mjs";
import { untangle } from "./untangle.mjs";

// ISO 3166-1 numeric, in the order of the press release.
const members = ["020", "032", "068", "076", "170", "188", "192", "152", "214", "218", "222", "724", "320", "340", "484", "558",
  "591", "600", "604", "620", "858", "862"];
const westernSahara = "732";  // stays an area of its own, never part of a neighbour
const russia = "643";

// Least area of a bend that is kept, in square degrees on the equal-area plane: on members, on other land that shows when
// the map is near a member, and elsewhere. A bend counts on a small member ring when it is this share of the ring's area.
const levels = [
  { file: "regions.topojson", member: 0.005, near: 0.008, far: 0.06, ringShare: 1 / 12 },
  { file: "regions-detail.topojson", member: 0.0005, near: 0.0012, far: 0.04, ringShare: 1 / 60 },
];
const nearBoxes = [[-119, -57, -50, 34], [-25, 22, 20, 56]];  // degrees: west, south, east, north
const leastIsland = { near: 0.003, far: 0.06 };  // square degrees; smaller context islands are left out
const horizon = radiusOf(105);  // land is cut where the map's plane gets too stretched to be read
const southEnd = -60;

// Specks that several states claim, and specks of no use on this map: not drawn. Boxes in degrees.
const leftOut = [
  [-63.7, 15.6, -63.5, 15.8],    // Aves
  [-75.1, 18.3, -74.9, 18.5],    // Navassa
  [-5.43, 35.90, -5.41, 35.92],  // Perejil
  [-4.31, 35.16, -4.29, 35.18],  // Vélez de la Gomera
  [-3.91, 35.20, -3.89, 35.23],  // Alhucemas
  [-2.45, 35.17, -2.42, 35.20],  // Chafarinas
];
const leftOutNames = new Set(["Bajo Nuevo Bank", "Serranilla Bank", "Clipperton I.", "Antarctica", "Indian Ocean Ter.",
  "Coral Sea Is.", "Spratly Is.", "Scarborough Reef"]);

const require = createRequire(import.meta.url);
const world = JSON.parse(readFileSync(require.resolve("world-atlas/countries-10m.json"), "utf8"));
const { scale, translate } = world.transform;
const lonLat = ([x, y]) => [x * scale[0] + translate[0], y * scale[1] + translate[1]];
const onGrid = ([lon, lat]) => [Math.round((lon - translate[0]) / scale[0]), Math.round((lat - translate[1]) / scale[1])];
const fullTurn = onGrid([180, 0])[0];

const planeCache = new Map();
function plane(point) {
  const key = point[0] * 262144 + point[1];
  if (!planeCache.has(key)) planeCache.set(key, project(lonLat(point)));
  return planeCache.get(key);
}
const squareDegrees = (180 / Math.PI) ** 2;
const planeArea = (ring) => Math.abs(signedArea(ring.map(plane))) * squareDegrees;

function boxOf(ring) {
  const points = ring.map(lonLat);
  const [lons, lats] = [points.map((p) => p[0]), points.map((p) => p[1])];
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}
const within = (box, outer) => box[0] >= outer[0] && box[1] >= outer[1] && box[2] <= outer[2] && box[3] <= outer[3];
const isNear = (box) => nearBoxes.some((near) => within(box, near));

// The world's polygons on the integer grid of the source: coordinates that are equal stay exactly equal.
function readPolygons() {
  delete world.transform;
  for (const arc of world.arcs) {
    for (let i = 1; i < arc.length; ++i) arc[i] = [arc[i - 1][0] + arc[i][0], arc[i - 1][1] + arc[i][1]];
  }
  const polygons = [];
  for (const geometry of world.objects.countries.geometries) {
    if (leftOutNames.has(geometry.properties.name)) continue;
    const shape = feature(world, geometry).geometry;
    for (const rings of shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates) {
      const box = boxOf(rings[0]);
      if (leftOut.some((speck) => within(box, speck)) || box[3] < southEnd) continue;
      polygons.push({ owner: ownerOf(geometry), rings: geometry.id === russia ? rings.map(unwrap) : rings });
    }
  }
  return polygons;
}

// Chukotka reaches across 180 degrees: its far end gets longitudes beyond 180, so that no ring jumps.
const farWest = onGrid([-160, 0])[0];
const unwrap = (ring) => ring.map(([x, y]) => [x < farWest ? x + fullTurn : x, y]);

function ownerOf({ id, properties }) {
  if (properties.name === "USNB Guantanamo Bay") return "192";
  return members.includes(id) || id === westernSahara ? id : "context";
}

// Polygons by owner, neighbours of the same owner merged, with rings as points.
function mergeByOwner(polygons) {
  const objects = Object.fromEntries(polygons.map(({ rings }, i) => [i, { type: "Polygon", coordinates: rings }]));
  const all = topology(objects);
  const merged = new Map();
  for (const owner of [...members, westernSahara, "context"]) {
    const parts = polygons.map((p, i) => [p, all.objects[i]]).filter(([p]) => p.owner === owner).map(([, object]) => object);
    merged.set(owner, feature(all, mergeArcs(all, parts)).geometry.coordinates);
  }
  return merged;
}

const open = (ring) => ring.slice(0, -1);
const close = (ring) => [...ring, ring[0]];

// The same place with the longitude that is closest to `middle`, so that no ring jumps across 180 degrees.
const turnedTo = (middle, [lon, lat]) => [lon + 360 * Math.round((middle - lon) / 360), lat];

function cutContext(polygons) {
  const kept = [];
  for (const rings of polygons) {
    // Plane points remember their grid point, so that what is not cut comes back exactly.
    const origin = new Map();
    const planeRings = rings.map((ring) => open(ring).map((point) => {
      const copy = [...plane(point)];
      origin.set(copy, point);
      return copy;
    }));
    const [west, , east] = boxOf(rings[0]);
    const back = (point) => origin.get(point) ?? onGrid(turnedTo((west + east) / 2, unproject(point)));
    for (const part of clipPolygon(planeRings, horizon)) {
      const outer = close(part[0].map(back));
      const least = isNear(boxOf(outer)) ? leastIsland.near : leastIsland.far;
      if (planeArea(outer) < least) continue;
      kept.push([outer, ...part.slice(1).map((ring) => close(ring.map(back)))]);
    }
  }
  return kept;
}

// For every arc of the members, the least bend to keep: small exclaves and islands keep their shape.
function memberBends({ objects, arcs }, level) {
  const least = new Map();
  const visit = (ring) => {
    const points = ring.flatMap((i) => (i < 0 ? [...arcs[~i]].reverse() : arcs[i]).slice(0, -1));
    const bar = Math.min(level.member, planeArea(points) * level.ringShare);
    for (const i of ring) least.set(i < 0 ? ~i : i, Math.min(bar, least.get(i < 0 ? ~i : i) ?? bar));
  };
  members.forEach((name) => objects[name].arcs.flat().forEach(visit));
  return least;
}

// Which points of an arc stay: those whose bend is at least `leastBend` of them; a closed arc keeps its four strongest.
function thin(arc, leastBend) {
  const closed = arc[0][0] === arc.at(-1)[0] && arc[0][1] === arc.at(-1)[1];
  const strong = arc.map((point) => point[2] >= leastBend(point));
  if (!closed || strong.filter(Boolean).length >= 5) return strong;
  const ranked = arc.slice(1, -1).map((point) => point[2]).sort((a, b) => b - a);
  const bar = ranked[Math.min(4, ranked.length) - 1];
  return arc.map((point) => point[2] >= bar);
}

function weigh(objects) {
  const weight = (triangle) => Math.abs(signedArea(triangle.map(plane))) * squareDegrees;
  return presimplify(topology(objects), weight);
}

function simplify(weighted, level) {
  const ofMembers = memberBends(weighted, level);
  const contextBend = (point) => (isNear(boxOf([point])) ? level.near : level.far);
  const kept = weighted.arcs.map((arc, i) => thin(arc, ofMembers.has(i) ? () => ofMembers.get(i) : contextBend));
  untangle(weighted.arcs, kept);
  const arcs = weighted.arcs.map((arc, i) => arc.filter((_, j) => kept[i][j]));
  return { objects: weighted.objects, arcs, memberArcs: ofMembers };
}

function write({ objects, arcs }, name) {
  const geometries = [...members, westernSahara, "context"].map((area) => {
    const { type, arcs: rings } = objects[area];
    return area === "context" ? { type, arcs: rings } : { type, id: area, arcs: rings };
  });
  const delta = (arc) => arc.map(([x, y], i) => (i === 0 ? [x, y] : [x - arc[i - 1][0], y - arc[i - 1][1]]));
  const file = {
    type: "Topology",
    transform: { scale, translate },
    objects: { regions: { type: "GeometryCollection", geometries } },
    arcs: arcs.map(delta),
  };
  const folder = new URL("../iberoamerica/map/", import.meta.url);
  mkdirSync(folder, { recursive: true });
  const text = JSON.stringify(file) + "\n";
  writeFileSync(new URL(name, folder), text);
  return text.length;
}

const merged = mergeByOwner(readPolygons());
merged.set("context", cutContext(merged.get("context")));
const objects = Object.fromEntries([...merged].map(([name, coordinates]) => [name, { type: "MultiPolygon", coordinates }]));
const weighted = weigh(objects);
for (const level of levels) {
  const result = simplify(weighted, level);
  const bytes = write(result, level.file);
  const count = (chosen) => result.arcs.reduce((sum, arc, i) => sum + (chosen(i) ? arc.length : 0), 0);
  console.log(`${level.file}: ${bytes} bytes, ${result.arcs.length} arcs, ${count((i) => result.memberArcs.has(i))} points ` +
    `on members, ${count((i) => !result.memberArcs.has(i))} on other land`);
}
