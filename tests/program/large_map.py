#!/usr/bin/env python3
"""Writes a pack whose map has any number of points, for measuring how a large one opens and moves:
large_map.py FOLDER [POINTS [REGIONS]]

Everything in it is invented: regions on a grid whose shared borders wind like coasts (midpoints displaced again and
again), as TopoJSON. The same numbers give the same pack.
"""

import json
import math
import pathlib
import random
import sys

import large_pack

WEST, SOUTH, WIDTH, HEIGHT = -70, -55, 130, 110  # degrees
QUANTUM = 1e-5  # degrees


def winding(start, end, points, chance):
    """From start to end by so many points, as offsets from a straight line that halve with every halving of it."""
    steps = 1 << max(0, math.ceil(math.log2(max(1, points - 1))))
    offsets = [(0.0, 0.0)] * (steps + 1)
    length = math.dist(start, end)
    reach, half = 0.12 * length, steps // 2
    while half >= 1:
        for i in range(half, steps, 2 * half):
            before, after = offsets[i - half], offsets[i + half]
            offsets[i] = ((before[0] + after[0]) / 2 + chance.uniform(-reach, reach),
                          (before[1] + after[1]) / 2 + chance.uniform(-reach, reach))
        reach, half = reach * 0.5, half // 2
    chosen = [round(i * steps / (points - 1)) for i in range(points)]
    return [(start[0] + (end[0] - start[0]) * i / steps + offsets[i][0],
             start[1] + (end[1] - start[1]) * i / steps + offsets[i][1]) for i in chosen]


def quantised(line):
    """Whole quanta, each point as the step from the one before."""
    whole = [(round((x - WEST) / QUANTUM), round((y - SOUTH) / QUANTUM)) for x, y in line]
    return [whole[0]] + [(b[0] - a[0], b[1] - a[1]) for a, b in zip(whole, whole[1:])]


def grid(columns, rows, points):
    """Arcs, and for every cell its ring of them."""
    chance = random.Random(1)
    corners = {}
    for x in range(columns + 1):
        for y in range(rows + 1):
            corners[x, y] = (WEST + WIDTH * (x + chance.uniform(-0.2, 0.2)) / columns,
                             SOUTH + HEIGHT * (y + chance.uniform(-0.2, 0.2)) / rows)
    sides = [((x, y), (x + 1, y)) for x in range(columns) for y in range(rows + 1)]
    sides += [((x, y), (x, y + 1)) for x in range(columns + 1) for y in range(rows)]
    each = max(2, points // len(sides))
    number = {side: i for i, side in enumerate(sides)}
    arcs = [quantised(winding(corners[a], corners[b], each, chance)) for a, b in sides]

    def ring(x, y):
        return [number[(x, y), (x + 1, y)], number[(x + 1, y), (x + 1, y + 1)],
                ~number[(x, y + 1), (x + 1, y + 1)], ~number[(x, y), (x, y + 1)]]

    return arcs, [ring(x, y) for y in range(rows) for x in range(columns)]


def write_map(folder, points, regions):
    columns = max(1, round(regions**0.5))
    rows = max(1, regions // columns)
    arcs, rings = grid(columns, rows, points)
    areas = [{"type": "Polygon", "arcs": [ring], "properties": {"name": f"R{i}"}} for i, ring in enumerate(rings)]
    topology = {"type": "Topology", "transform": {"scale": [QUANTUM, QUANTUM], "translate": [WEST, SOUTH]},
                "objects": {"regions": {"type": "GeometryCollection", "geometries": areas}}, "arcs": arcs}
    (folder / "areas.geojson").unlink()
    (folder / "areas.topojson").write_text(json.dumps(topology, separators=(",", ":")))
    (folder / "regions.csv").write_text("id,area,name\n" +
                                        "".join(f"R{i},R{i},Region {i}\n" for i in range(len(rings))))
    (folder / "map.toml").write_text(f"""geometry = "areas.topojson"
key = "name"
projection = "+proj=laea +lat_0=0 +lon_0=-5 +R=1"
regions = "regions.csv"
title = {large_pack.texts("Mapa", "Mapa", "Map")}
""", encoding="utf-8")


def write_pack(folder, points=1_000_000, regions=484):
    folder = pathlib.Path(folder)
    large_pack.write_pack(folder, stories=16, regions=1)
    write_map(folder, points, regions)


if __name__ == "__main__":
    write_pack(sys.argv[1], *[int(argument) for argument in sys.argv[2:4]])
