#!/usr/bin/env python3
"""Writes a pack of any size, for measuring how a large one opens: large_pack.py FOLDER [STORIES [REGIONS]]

Everything in it is invented. It has es, pt and en, a figure and a pictogram for every story, and a map of square
regions that share their borders.
"""

import json
import pathlib
import sys

TOPICS = 8
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><circle cx="5" cy="5" r="5"/></svg>'


def texts(spanish, portuguese, english):
    return f'{{ es = "{spanish}", pt = "{portuguese}", en = "{english}" }}'


def write_pages(folder):
    (folder / "exhibit.toml").write_text(f"""format = 1
id = "large"
languages = ["es", "pt", "en"]
title = {texts("Grande", "Grande", "Large")}
credit = {texts("Datos inventados", "Dados inventados", "Invented data")}
[home]
title = {texts("Una muestra grande", "Uma mostra grande", "A large exhibit")}
map_tile = {texts("Mapa", "Mapa", "Map")}
map_icon = "dot.svg"
[attract]
stories = ["story-0", "story-1"]
invitation = {texts("Tocar", "Tocar", "Touch")}
[about]
title = {texts("Acerca de", "Sobre", "About")}
paragraphs = [{texts("Inventado.", "Inventado.", "Invented.")}]
""", encoding="utf-8")
    (folder / "theme.toml").write_text("""[colours]
ground = "#0B1033"
glow = "#1D2674"
ink = "#F6F4FF"
dim_ink = "#A9AEDC"
context_land = "#1B2260"
card = "#161D57"
call_to_action = "#FFB627"
region = "#5B62C9"
""", encoding="utf-8")
    (folder / "dot.svg").write_text(SVG, encoding="utf-8")


def write_stories(folder, count):
    colours = ["#3FA9F5", "#1CC8B7", "#F2559E", "#FF6B57", "#A67CFF", "#FFB627", "#6CCB5F", "#FF8A3D"]
    with open(folder / "topics.toml", "w", encoding="utf-8") as out:
        for i in range(TOPICS):
            out.write(f'[[topic]]\nid = "topic-{i}"\nname = {texts(f"Tema {i}", f"Tema {i}", f"Topic {i}")}\n'
                      f'colour = "{colours[i]}"\nicon = "dot.svg"\n'
                      f'tile_text = {texts("Un tema", "Um tema", "A topic")}\n\n')
    with open(folder / "figures.toml", "w", encoding="utf-8") as out:
        out.write(f'[[source]]\nid = "invented"\nname = {texts("Inventado", "Inventado", "Invented")}\n\n')
        for i in range(count):
            out.write(f'[[figure]]\nid = "figure-{i}"\nvalue = {1000 + 7 * i}\nsource = "invented"\n'
                      f'label = {texts(f"cosas {i}", f"coisas {i}", f"things {i}")}\n\n')
    (folder / "stories").mkdir()
    for topic in range(TOPICS):
        with open(folder / "stories" / f"{topic}.toml", "w", encoding="utf-8") as out:
            for i in range(topic, count, TOPICS):
                out.write(f'[[story]]\nid = "story-{i}"\ntopic = "topic-{topic}"\nfigure = "figure-{i}"\n'
                          f'title = {texts(f"Historia {i}", f"História {i}", f"Story {i}")}\n'
                          f'text = {texts("Una frase inventada.", "Uma frase inventada.", "An invented sentence.")}\n'
                          f'[story.chart]\nkind = "pictogram"\nunit = 100\nsymbol = "dot.svg"\n'
                          f'unit_label = {texts("= 100 cosas", "= 100 coisas", "= 100 things")}\n\n')


def write_map(folder, count):
    columns = max(1, round(count**0.5))
    features = []
    with open(folder / "regions.csv", "w", encoding="utf-8") as out:
        out.write("id,name\n")
        for i in range(count):
            out.write(f"R{i},Region {i}\n")
            x, y = i % columns, i // columns
            ring = [[x, y], [x + 1, y], [x + 1, y + 1], [x, y + 1], [x, y]]
            features.append({"type": "Feature", "id": f"R{i}", "properties": {},
                             "geometry": {"type": "Polygon", "coordinates": [ring]}})
    (folder / "areas.geojson").write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    (folder / "map.toml").write_text(f"""geometry = "areas.geojson"
key = "id"
projection = "none"
regions = "regions.csv"
title = {texts("Mapa", "Mapa", "Map")}
""", encoding="utf-8")


def write_pack(folder, stories=2000, regions=500):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True)
    write_pages(folder)
    write_stories(folder, stories)
    write_map(folder, regions)


if __name__ == "__main__":
    write_pack(sys.argv[1], *[int(argument) for argument in sys.argv[2:4]])
