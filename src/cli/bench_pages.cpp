#include "cli/bench_pages.h"

#include <set>

namespace vitrina::cli {

namespace {

std::string label(content::ChartKind kind) {
    bool text = kind == content::ChartKind::none;
    return "story " + (text ? "text" : std::string(content::name(kind)));
}

using scene::Page;
using scene::PageKind;

constexpr base::Seconds longest_flight = 60;

// The visitor has been on `from` for long and opens `to` at time 0.
scene::View entered(const content::Exhibit& exhibit, Page from, Page to) {
    scene::View view;
    view.page = from;
    view.entered = -1000;
    scene::Action open;
    open.kind = scene::ActionKind::open;
    open.page = to;
    return scene::update(exhibit, view, open, 0);
}

void add_stories(const content::Exhibit& exhibit, std::vector<BenchPage>& pages) {
    std::set<content::ChartKind> seen;
    for (size_t i = 0; i < exhibit.stories.size(); ++i) {
        content::ChartKind kind = exhibit.stories[i].chart.kind;
        if (!seen.insert(kind).second) continue;
        Page story{PageKind::story, static_cast<int>(i)};
        pages.push_back({label(kind), entered(exhibit, {PageKind::home, -1}, story)});
    }
}

void add_map(const content::Exhibit& exhibit, std::vector<BenchPage>& pages) {
    if (!exhibit.map || exhibit.map->regions.empty()) return;
    Page map{PageKind::map, -1};
    Page country{PageKind::map, static_cast<int>(exhibit.map->regions.size() / 2)};
    pages.push_back({"map", entered(exhibit, {PageKind::home, -1}, map)});
    pages.push_back({"map flight", entered(exhibit, map, country), true, false});
    pages.push_back({"country card", entered(exhibit, map, country), false, true});
}

}  // namespace

std::vector<BenchPage> bench_pages(const content::Exhibit& exhibit) {
    Page attract{PageKind::attract, -1}, home{PageKind::home, -1}, about{PageKind::about, -1};
    std::vector<BenchPage> pages;
    pages.push_back({"attract", scene::View{}, true, false, true});
    pages.push_back({"home", entered(exhibit, attract, home)});
    add_stories(exhibit, pages);
    add_map(exhibit, pages);
    pages.push_back({"about", entered(exhibit, home, about)});
    return pages;
}

std::optional<BenchPage> bench_pan(scene::Stage& stage, const scene::Screen& screen) {
    const content::Exhibit& exhibit = stage.exhibit();
    if (!exhibit.map || exhibit.map->regions.empty()) return {};
    Page map{PageKind::map, -1};
    Page country{PageKind::map, static_cast<int>(exhibit.map->regions.size() / 2)};
    auto situation = stage.map_situation(entered(exhibit, map, country), screen, longest_flight);
    if (!situation) return {};
    scene::View view = entered(exhibit, country, map);
    scene::MapMotion& motion = view.map.motion;
    motion.kind = scene::MapMotion::Kind::spring;
    motion.from = motion.to = situation->cameras.goal;
    motion.to->x += motion.to->span / 2;
    motion.began = 0;
    return BenchPage{"map pan", view, true, false};
}

}  // namespace vitrina::cli
