#include "scene/map_model.h"

#include <algorithm>

namespace vitrina::scene {

namespace {

// A close-up never comes nearer than this share of the overview: a tiny country keeps its
// surroundings.
constexpr float nearest_close_up = 0.11f;

// How far around the regions the mask reaches, in shares of their extent.
constexpr float mask_margin = 0.35f;

constexpr double plane_made = 0.8;  // of the time that creation takes

LandMask mask_of(const MapPlane& plane, const std::vector<bool>& marked) {
    const base::Rect& bounds = plane.bounds();
    return {plane.regions(), marked,
            bounds.inset(-mask_margin * std::max(bounds.width, bounds.height))};
}

}  // namespace

base::Result<std::unique_ptr<MapModel>> MapModel::create(const content::Map& map,
                                                         const base::ProgressPart& progress) {
    std::unique_ptr<MapModel> model(new MapModel);
    std::vector<bool> everything(map.topology.areas.size(), true);
    auto plane = MapPlane::whole(map, progress.part(0, plane_made));
    if (!plane) return plane.error();
    if (progress.cancelled()) return base::Error{{}, "opening the map was cancelled", ""};
    model->m_plane = std::move(*plane);
    for (const content::MapInset& inset : map.insets) {
        auto one = MapPlane::of_inset(map, inset);
        if (!one) return one.error();
        model->m_inset_masks.push_back(mask_of(**one, everything));
        model->m_insets.push_back(std::move(*one));
    }
    model->index(map);
    model->measure_label_room(progress.part(plane_made, 1));
    model->m_mask = mask_of(*model->m_plane, everything);
    model->m_region_mask = mask_of(*model->m_plane, model->region_areas());
    return model;
}

std::vector<bool> MapModel::region_areas() const {
    std::vector<bool> marked(areas());
    for (int area : m_members) marked[static_cast<size_t>(area)] = true;
    return marked;
}

void MapModel::index(const content::Map& map) {
    m_region_of.assign(map.topology.areas.size(), -1);
    for (size_t i = 0; i < map.regions.size(); ++i) {
        int area_index = map.regions[i].area;
        m_area_of.push_back(area_index);
        if (area_index < 0) continue;
        m_region_of[static_cast<size_t>(area_index)] = static_cast<int>(i);
        m_members.push_back(area_index);
        m_by_size.push_back(static_cast<int>(i));
    }
    std::stable_sort(m_by_size.begin(), m_by_size.end(), [this](int a, int b) {
        return m_plane->regions().ring_area(area_of(a)) > m_plane->regions().ring_area(area_of(b));
    });
}

// Whether points along the box's edge lie in the area; enough for label boxes, which are small
// against a country.
bool MapModel::holds(int area_index, const base::Rect& box) const {
    const std::vector<int> alone{area_index};
    constexpr int steps = 4;
    for (int i = 0; i <= steps; ++i) {
        float x = box.x + box.width * static_cast<float>(i) / steps;
        for (float y : {box.y, box.centre().y, box.bottom()}) {
            if (m_plane->regions().nearest({x, y}, 0, alone) != area_index) return false;
        }
    }
    return true;
}

void MapModel::measure_label_room(const base::ProgressPart& progress) {
    constexpr int halvings = 8;
    for (int region = 0; region < static_cast<int>(m_area_of.size()); ++region) {
        progress.reached(static_cast<double>(region) / static_cast<double>(m_area_of.size()));
        auto& room = m_label_room.emplace_back();
        room.fill(0);
        if (area_of(region) < 0) continue;
        const auto& area_here = area(area_of(region));
        for (size_t i = 0; i < label_aspects.size(); ++i) {
            float low = 0, high = area_here.main_bounds.width / 2;
            for (int step = 0; step < halvings; ++step) {
                float half = (low + high) / 2;
                base::Rect box{area_here.anchor.x - half,
                               area_here.anchor.y - half / label_aspects[i], 2 * half,
                               2 * half / label_aspects[i]};
                (holds(area_of(region), box) ? low : high) = half;
            }
            room[i] = low;
        }
    }
}

float MapModel::label_room(int region, float aspect) const {
    const auto& room = m_label_room[static_cast<size_t>(region)];
    for (size_t i = 0; i < label_aspects.size(); ++i) {
        if (aspect <= label_aspects[i]) return room[i];
    }
    return 0;
}

Camera MapModel::overview(base::Size size, const base::Rect& free) const {
    return frame_bounds(bounds(), free, size, 0.97f);
}

Camera MapModel::close_up(int region, base::Size size, const base::Rect& free) const {
    int index = area_of(region);
    if (index < 0) return overview(size, free);
    base::Rect box = area(index).main_bounds;
    float least = nearest_close_up * std::max(bounds().width, bounds().height);
    float grow = std::max(0.f, least - std::max(box.width, box.height)) / 2;
    return frame_bounds(box.inset(-grow), free, size, 0.56f);
}

int MapModel::region_at(base::Point pixel, const MapPlane& plane, const base::Affine& transform,
                        float reach) const {
    base::Point at{(pixel.x - transform.e) / transform.a, (pixel.y - transform.f) / transform.d};
    int index = plane.regions().nearest(at, reach / transform.a, m_members);
    return index < 0 ? -1 : region_of(index);
}

}  // namespace vitrina::scene
