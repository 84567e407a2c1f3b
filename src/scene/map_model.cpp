#include "scene/map_model.h"

#include <algorithm>
#include <limits>

namespace vitrina::scene {

namespace {

// A close-up never comes nearer than this share of the overview: a tiny country keeps its
// surroundings.
constexpr float nearest_close_up = 0.11f;

std::vector<geo::LonLat> anchors_by_area(const content::Map& map) {
    constexpr double infinite = std::numeric_limits<double>::infinity();
    std::vector<geo::LonLat> anchors(map.topology.areas.size(), {infinite, infinite});
    for (const auto& region : map.regions) {
        if (region.area >= 0) anchors[static_cast<size_t>(region.area)] = region.anchor;
    }
    return anchors;
}

}  // namespace

base::Result<std::unique_ptr<MapModel>> MapModel::create(const content::Map& map) {
    auto projection = geo::Projection::create(map.projection);
    if (!projection) return projection.error();
    std::unique_ptr<MapModel> model(
        new MapModel(geo::RegionMap::project(map.topology, *projection, anchors_by_area(map))));
    model->index(map);
    model->triangulate();
    model->measure_label_room();
    return model;
}

void MapModel::index(const content::Map& map) {
    m_region_of.assign(areas(), -1);
    for (size_t i = 0; i < map.regions.size(); ++i) {
        int area_index = map.regions[i].area;
        m_area_of.push_back(area_index);
        if (area_index < 0) continue;
        m_region_of[static_cast<size_t>(area_index)] = static_cast<int>(i);
        m_members.push_back(area_index);
    }
    auto include = [&](int region) {
        if (area_of(region) >= 0) m_frame = united(m_frame, area(area_of(region)).main_bounds);
    };
    for (int region : map.frame) include(region);
    for (int region = 0; map.frame.empty() && region < static_cast<int>(m_area_of.size());
         ++region) {
        include(region);
    }
}

void MapModel::triangulate() {
    auto mesh = std::make_shared<draw::Mesh>();
    mesh->id = draw::next_mesh_id();
    for (size_t i = 0; i < areas(); ++i) {
        draw::fill_rings(m_regions.areas()[i].rings, draw::FillRule::even_odd,
                         static_cast<uint32_t>(i), *mesh);
    }
    for (const auto& border : m_regions.borders()) {
        int owner = border.first;
        if (owner < 0 || (border.second >= 0 && is_context(owner))) owner = border.second;
        if (owner < 0) continue;
        bool between = border.first >= 0 && border.second >= 0;
        // A line between two areas that do not belong to the exhibit would say something about
        // them.
        if (between && is_context(owner)) continue;
        bool coast = !between || is_context(border.first) || is_context(border.second);
        uint32_t index =
            static_cast<uint32_t>(owner) + (coast ? static_cast<uint32_t>(areas()) : 0);
        for (size_t i = 1; i < border.points.size(); ++i) {
            mesh->segments.push_back({border.points[i - 1], border.points[i], index});
        }
    }
    m_mesh = std::move(mesh);
}

// Whether points along the box's edge lie in the area; enough for label boxes, which are small
// against a country.
bool MapModel::holds(int area_index, const base::Rect& box) const {
    const std::vector<int> alone{area_index};
    constexpr int steps = 4;
    for (int i = 0; i <= steps; ++i) {
        float x = box.x + box.width * static_cast<float>(i) / steps;
        for (float y : {box.y, box.centre().y, box.bottom()}) {
            if (m_regions.nearest({x, y}, 0, alone) != area_index) return false;
        }
    }
    return true;
}

void MapModel::measure_label_room() {
    constexpr int halvings = 8;
    for (int region = 0; region < static_cast<int>(m_area_of.size()); ++region) {
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
    return frame_bounds(m_frame, free, size, 0.97f);
}

Camera MapModel::close_up(int region, base::Size size, const base::Rect& free) const {
    int index = area_of(region);
    if (index < 0) return overview(size, free);
    base::Rect bounds = area(index).main_bounds;
    float least = nearest_close_up * std::max(m_frame.width, m_frame.height);
    float grow = std::max(0.f, least - std::max(bounds.width, bounds.height)) / 2;
    return frame_bounds(bounds.inset(-grow), free, size, 0.56f);
}

int MapModel::region_at(base::Point pixel, const Camera& camera, base::Size size,
                        float reach) const {
    double scale = std::min(size.width, size.height) / camera.span;
    base::Point plane{static_cast<float>((pixel.x - size.width / 2) / scale + camera.x),
                      static_cast<float>((pixel.y - size.height / 2) / scale + camera.y)};
    int index = m_regions.nearest(plane, reach / scale, m_members);
    return index < 0 ? -1 : m_region_of[static_cast<size_t>(index)];
}

}  // namespace vitrina::scene
