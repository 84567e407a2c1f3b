#pragma once

#include <optional>
#include <string>
#include <vector>

#include "content/exhibit.h"
#include "scene/stage.h"
#include "scene/view.h"

namespace vitrina::cli {

// A page as the benchmark enters it at time 0, with the transition that a visitor sees.
struct BenchPage {
    std::string name;
    scene::View view;
    bool moving = true;  // measure its entrance
    bool still = true;   // measure it at rest
    bool loops = false;  // never ends: a stretch of the loop stands for the entrance
};

// Attract, home, a story of every kind of chart the exhibit has, and, with a map, the map, a flight
// to a country and that country's card; about.
std::vector<BenchPage> bench_pages(const content::Exhibit& exhibit);

// The map seen from as near as that country's card, sliding aside by half a screen. Nothing for an
// exhibit without a map.
std::optional<BenchPage> bench_pan(scene::Stage& stage, const scene::Screen& screen);

}  // namespace vitrina::cli
