#include "scene/map_labels.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "scene/lettering.h"

namespace vitrina::scene {

namespace {

constexpr size_t most_labels = 64;
constexpr float label_size = 24, selected_size = 34, place_size = 20;
constexpr float least_width = 44;  // reference pixels of a region's room; no name is narrower

// A name needs its width and some room beside it; it has gone when a tenth of that is missing.
constexpr float gone = 0.9f, there = 1;

// Places get their names when the map shows this share of the overview or less.
constexpr float places_from = 0.42f, places_all = 0.34f;

float ramp(float value, float from, float to) {
    return std::clamp((value - from) / (to - from), 0.f, 1.f);
}

struct Placed {
    base::Rect box;
    float opacity = 0;
};

text::LayoutRef set_name(Moment& moment, const content::Text& name, float size, int weight) {
    text::Style style = caption(moment, weight);
    style.size = moment.px(size);
    style.wrapping = text::Wrapping::none;
    return moment.typesetter.set(moment.in_language(name), style, 0, moment.language_tag());
}

// The width of the largest box of the name's shape inside the region; pixels.
float room_for(const Moment& moment, int region, base::Size name, const base::Affine& transform) {
    return 2 * moment.map->label_room(region, name.width / name.height) * transform.a;
}

class Labeller {
  public:
    Labeller(Moment& moment, const MapLabels& labels, Occupied& occupied)
        : m_moment(moment), m_labels(labels), m_occupied(occupied) {}

    void run() {
        if (m_labels.selected >= 0) selected(m_labels.selected);
        for (int region : m_moment.map->by_size()) {
            if (region != m_labels.selected) region_name(region);
        }
        for (const content::MapPlace& place : m_moment.exhibit.map->places) place_name(place);
    }

  private:
    const content::Region& region(int index) const {
        return m_moment.exhibit.map->regions[static_cast<size_t>(index)];
    }
    const geo::RegionMap::Area* area(int index) const {
        int at = m_moment.map->area_of(index);
        return at < 0 ? nullptr : &m_labels.plane.regions().areas()[static_cast<size_t>(at)];
    }

    text::LayoutRef set(const content::Text& name, float size, int weight) {
        return set_name(m_moment, name, size, weight);
    }

    static base::Rect box_at(base::Point middle, const text::Layout& layout) {
        return {middle.x - layout.extent.width / 2, middle.y - layout.extent.height / 2,
                layout.extent.width, layout.extent.height};
    }

    float room(int index, const base::Rect& box, const base::Affine& transform) const {
        return room_for(m_moment, index, box.size(), transform);
    }

    // How strongly a name may show at its place, 0..1.
    float opacity_at(const base::Rect& box) const {
        const base::Rect& free = m_labels.free;
        float inside = std::min({box.x - free.x, box.y - free.y, free.right() - box.right(),
                                 free.bottom() - box.bottom()});
        float opacity = ramp(inside, 0, m_moment.px(16));
        if (m_occupied.meets(box.inset(-m_moment.px(4)))) return 0;
        for (size_t i = 0; i < m_count && opacity > 0; ++i) {
            const base::Rect& other = m_placed[i].box;
            float apart = std::max(std::max(other.x - box.right(), box.x - other.right()),
                                   std::max(other.y - box.bottom(), box.y - other.bottom()));
            opacity *= 1 - m_placed[i].opacity * (1 - ramp(apart, m_moment.px(2), m_moment.px(14)));
        }
        return opacity;
    }

    // At rest a name is there or not.
    float settled(float opacity) const {
        float decided = opacity >= 0.5f ? 1.f : 0.f;
        return opacity + (decided - opacity) * m_labels.rest;
    }

    void put(const text::Layout& layout, const base::Rect& box, float opacity, base::Colour ink) {
        if (m_count < m_placed.size()) m_placed[m_count++] = {box, opacity};
        float slide = m_moment.px(7) * (1 - opacity);
        base::Point at{box.x, box.y + slide};
        if (m_labels.rest >= 1) at = {std::round(at.x), std::round(at.y)};
        text::place(layout, at, ink.with_alpha(ink.a * opacity), m_moment.list());
    }

    base::Colour ink_of(int index) const {
        return base::ink_on(
            m_labels.paint.fills[static_cast<size_t>(m_moment.map->area_of(index))]);
    }

    void region_name(int index) {
        const auto* here = area(index);
        if (!here) return;
        base::Point at = m_labels.transform * here->anchor;
        float most = 2 * m_moment.map->label_room(index, 2) * m_labels.transform.a;
        if (most < m_moment.px(least_width) || !m_labels.free.contains(at)) return;
        auto layout = set(region(index).name, label_size, 500);
        base::Rect box = box_at(at, *layout);
        float share = room(index, box, m_labels.transform) / (box.width + m_moment.px(10));
        float opacity = settled(ramp(share, gone, there) * opacity_at(box));
        if (opacity > 0.01f) put(*layout, box, opacity, ink_of(index));
    }

    // Inside the region if the name fits there when the map has come to rest, else beside it over
    // the sea.
    void selected(int index) {
        const auto* here = area(index);
        if (!here) return;
        auto layout = set(region(index).name, selected_size, 700);
        base::Rect box = box_at(m_labels.transform * here->anchor, *layout);
        if (room(index, box, m_labels.destination) > box.width + m_moment.px(10)) {
            float opacity = opacity_at(box);
            put(*layout, box, opacity, ink_of(index));
            if (opacity > 0) m_occupied.add(box);
            return;
        }
        beside(*here, *layout);
    }

    void beside(const geo::RegionMap::Area& here, const text::Layout& layout) {
        base::Rect bounds = to_pixels(here.main_bounds, m_labels.destination);
        base::Point then = m_labels.destination * here.anchor;
        float half = std::min(bounds.width, bounds.height) / 2, pad = m_moment.px(8);
        SpotWish wish{then,
                      {layout.extent.width + 2 * pad, layout.extent.height + pad},
                      m_labels.free,
                      half + m_moment.px(26),
                      m_moment.px(26),
                      {},
                      14};
        auto spot = find_spot(wish, m_labels.mask, m_labels.destination, m_occupied);
        if (!spot) return;
        base::Point now = m_labels.transform * here.anchor, middle = now + (*spot - then);
        base::Rect box = box_at(middle, layout);
        float opacity = m_labels.rest;
        base::Colour ink = m_moment.theme.ink.with_alpha(m_moment.theme.ink.a * opacity);
        // A region as large as its name needs no line when the name stands beside it.
        bool near = std::max(bounds.width, bounds.height) > m_moment.px(90);
        // From the name's nearest side to the place.
        base::Point end{std::clamp(now.x, box.x, box.right()),
                        std::clamp(now.y, box.y, box.bottom())};
        float length = base::distance(now, end);
        if (length > m_moment.px(12) && !near) {
            base::Point from = end + (now - end) * (m_moment.px(6) / length);
            m_moment.list().line(from, now, std::max(1.5f, m_moment.px(2.5f)), ink);
        }
        if (!near) {
            m_moment.list().disc(now, m_moment.px(9), ink);
            m_moment.list().disc(now, m_moment.px(6.5f),
                                 m_moment.theme.call_to_action.with_alpha(opacity));
        }
        put(layout, box, opacity, m_moment.theme.ink);
        m_occupied.add(box.inset(-pad));
    }

    void place_name(const content::MapPlace& place) {
        float share = 1 / (m_labels.transform.a *
                           std::max(m_moment.map->bounds().width, m_moment.map->bounds().height) /
                           std::min(m_moment.metrics.size.width, m_moment.metrics.size.height));
        float near = ramp(share, places_from, places_all);
        if (!(near > 0)) return;
        base::Point at = m_labels.transform * m_labels.plane.on_plane(place.at);
        if (!m_labels.free.contains(at)) return;
        auto layout = set(place.name, place_size, 500);
        base::Point then = m_labels.destination * m_labels.plane.on_plane(place.at);
        float gap = m_moment.px(4);
        SpotWish wish{then,
                      {layout->extent.width + 2 * gap, layout->extent.height},
                      m_labels.free,
                      m_moment.px(10),
                      m_moment.px(9),
                      {},
                      5};
        auto spot = find_spot(wish, m_labels.mask, m_labels.destination, m_occupied);
        if (!spot) return;
        base::Rect box = box_at(at + (*spot - then), *layout);
        float opacity = settled(near * opacity_at(box));
        if (opacity > 0.01f) put(*layout, box, opacity, m_moment.theme.dim_ink);
    }

    Moment& m_moment;
    const MapLabels& m_labels;
    Occupied& m_occupied;
    std::array<Placed, most_labels> m_placed;
    size_t m_count = 0;
};

}  // namespace

bool has_room_for_name(Moment& moment, const base::Affine& transform, int region) {
    const content::Region& one = moment.exhibit.map->regions[static_cast<size_t>(region)];
    auto layout = set_name(moment, one.name, label_size, 500);
    return room_for(moment, region, layout->extent, transform) >
           layout->extent.width + moment.px(10);
}

void draw_labels(Moment& moment, const MapLabels& labels, Occupied& occupied) {
    draw::Unmirrored map_has_no_direction(moment.list());
    Labeller(moment, labels, occupied).run();
}

}  // namespace vitrina::scene
