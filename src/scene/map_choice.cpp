#include "scene/map_choice.h"

#include <algorithm>

namespace vitrina::scene {

namespace {

constexpr size_t longest_query = 96;  // bytes

}  // namespace

void close_inset(MapView& map, base::Seconds answer, base::Seconds now) {
    if (map.inset < 0) return;
    map.inset_before = map.inset;
    map.inset = -1;
    // What has half grown takes half the time to shrink.
    map.inset_closed = now - std::max(0., answer - (now - map.inset_opened));
}

void open_inset(MapView& map, int inset, base::Seconds answer, base::Seconds now) {
    bool turns_back = inset >= 0 && inset == map.inset_before;
    base::Seconds left = std::max(0., answer - (now - map.inset_closed));
    close_inset(map, answer, now);
    if (inset < 0) return;
    map.inset = inset;
    map.inset_opened = turns_back ? now - left : now;
}

void choose_programme(MapView& map, int programme, base::Seconds now) {
    if (map.choosing) map.choosing_since = now;
    map.choosing = false;
    map.list_sheet = -1;
    if (programme == map.programme) return;
    map.programme_before = map.programme;
    map.programme = programme;
    map.programme_chosen = now;
}

void list_programmes(MapView& map, base::Seconds now) {
    map.choosing = !map.choosing;
    map.choosing_since = now;
    map.list_sheet = -1;
}

void toggle_search(MapView& map) {
    map.searching = !map.searching;
    map.query.clear();
    map.choosing = false;
    map.list_sheet = -1;
    map.inset = map.inset_before = -1;
}

void type(MapView& map, const std::string& letter) {
    if (!map.searching || map.query.size() + letter.size() > longest_query) return;
    map.query += letter;
    map.list_sheet = -1;
}

void erase(MapView& map) {
    while (!map.query.empty() && (map.query.back() & 0xC0) == 0x80) map.query.pop_back();
    if (!map.query.empty()) map.query.pop_back();
    map.list_sheet = -1;
}

}  // namespace vitrina::scene
