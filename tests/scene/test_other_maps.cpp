#include <catch2/catch.hpp>
#include <chrono>
#include <set>
#include <thread>

#include "geo/region_map.h"
#include "scene/map_model.h"
#include "support/default_exhibit.h"

// Maps of other packs: the whole world in a projection with a seam, and a city in metres.

using namespace vitrina::scene;
using vitrina::base::Point;
using vitrina::base::Size;
using vitrina::content::Exhibit;
using vitrina::geo::RegionMap;

namespace {

Exhibit load(const std::string& pack) {
    auto loaded = vitrina::content::load(vitrina::test::root + "/tests/content/other/" + pack,
                                         vitrina::test::root + "/assets");
    REQUIRE(loaded.findings.empty());
    return std::move(*loaded.exhibit);
}

std::unique_ptr<MapModel> model_of(const Exhibit& exhibit) {
    auto model = MapModel::create(*exhibit.map);
    REQUIRE(model);
    return std::move(*model);
}

void check_that_every_region_is_hit_at_its_anchor(const MapModel& model) {
    for (int region : model.by_size()) {
        CAPTURE(region);
        Point at = model.area(model.area_of(region)).anchor;
        CHECK(model.region_at(at, model.plane(), {}, 0) == region);
    }
}

}  // namespace

TEST_CASE("The world lies in its frame without streaks from one edge to the other") {
    Exhibit world = load("world");
    CHECK(world.map->regions.size() == 177);
    auto model = model_of(world);
    CHECK(model->by_size().size() == 177);
    float half = model->bounds().width / 2;
    for (const RegionMap::Area& area : model->plane().regions().areas()) {
        CAPTURE(area.id);
        for (const auto& ring : area.rings) {
            for (size_t i = 0, before = ring.size() - 1; i < ring.size(); before = i++)
                CHECK(vitrina::base::distance(ring[before], ring[i]) < half);
        }
    }
}

TEST_CASE("Countries on both sides of the date line keep their size") {
    Exhibit world = load("world");
    auto model = model_of(world);
    for (const char* name : {"RUS", "FJI", "ATA", "NZL", "CAN"}) {
        CAPTURE(name);
        int area = model->area_of(world.find_region(name));
        // Lambert's map about the country itself tears nothing and keeps areas as well.
        const auto& topology = world.map->topology;
        double lon = std::string(name) == "ATA" ? 0 : std::string(name) == "RUS" ? 100 : 180;
        double lat = std::string(name) == "ATA" ? -90 : 0;
        if (std::string(name) == "CAN") lon = -100;
        auto plane = vitrina::geo::Projection::create(
            "+proj=laea +R=1 +lon_0=" + std::to_string(lon) + " +lat_0=" + std::to_string(lat));
        REQUIRE(plane);
        RegionMap whole = RegionMap::project(topology, *plane, {});
        CHECK(model->plane().regions().ring_area(area) ==
              Approx(whole.ring_area(area)).epsilon(0.02));
    }
}

TEST_CASE("A city in degrees is drawn in metres, to the metre") {
    Exhibit city = load("city");
    auto model = model_of(city);
    CHECK(model->by_size().size() == 13);
    // Near the origin of the plane: in floats, metres from the equator would be a quarter off.
    CHECK(std::abs(model->bounds().centre().x) < model->bounds().width);
    CHECK(std::abs(model->bounds().centre().y) < model->bounds().height);
    CHECK(model->bounds().width == Approx(17'000).epsilon(0.1));
    check_that_every_region_is_hit_at_its_anchor(*model);
}

TEST_CASE("Districts that touch have one line between them, the outside is a coast") {
    Exhibit city = load("city");
    auto model = model_of(city);
    std::set<std::pair<int, int>> seen;
    int inner = 0;
    for (const auto& border : model->plane().regions().borders()) {
        if (border.second < 0) continue;
        ++inner;
        CHECK(seen.insert(std::minmax(border.first, border.second)).second);
    }
    CHECK(inner == 18);  // 17 sides of the grid within the city, and the castle's wall
}

TEST_CASE("A map gets finer when a nearer look asks for it, and not before") {
    vitrina::test::DefaultStage defaults;
    auto plane = MapPlane::whole(*defaults.exhibit.map);
    REQUIRE(plane);
    double far = 1, near = 1e6;
    (*plane)->tiles(far);
    CHECK((*plane)->is_settled(near));
    CHECK(&(*plane)->tiles(near) != &(*plane)->tiles(far));
}

TEST_CASE("In the background a map shows what is there until finer levels are") {
    vitrina::test::DefaultStage defaults;
    auto plane = MapPlane::whole(*defaults.exhibit.map);
    REQUIRE(plane);
    (*plane)->refine_in_background();
    while (!(*plane)->is_settled(1e6)) {
        CHECK_FALSE((*plane)->tiles(1e6).land.empty());
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    CHECK(&(*plane)->tiles(1e6) != &(*plane)->tiles(1));
}

TEST_CASE("A map may be closed while its levels are being made") {
    vitrina::test::DefaultStage defaults;
    auto plane = MapPlane::whole(*defaults.exhibit.map);
    REQUIRE(plane);
    (*plane)->refine_in_background();
}

TEST_CASE("Tiles hold every triangle and line of the mesh once, within their bounds") {
    vitrina::draw::Mesh mesh;
    for (uint32_t i = 0; i < 100; ++i) {
        auto x = static_cast<float>(i % 10), y = static_cast<float>(i / 10);
        for (Point p : {Point{x, y}, Point{x + 1, y}, Point{x, y + 1}}) {
            mesh.triangles.push_back(static_cast<uint32_t>(mesh.vertices.size()));
            mesh.vertices.push_back({p, i});
        }
        mesh.segments.push_back({{x, y}, {x + 1, y}, i});
    }
    MapTiles tiles = tiled(mesh, {0, 0, 10, 10}, 4);
    CHECK(tiles.land.size() == 16);
    size_t triangles = 0, lines = 0;
    for (const auto* layer : {&tiles.land, &tiles.lines}) {
        for (const MapTiles::Tile& tile : *layer) {
            triangles += tile.mesh->triangles.size() / 3;
            lines += tile.mesh->segments.size();
            for (const auto& vertex : tile.mesh->vertices)
                CHECK(vitrina::base::distance(vertex.position, tile.bounds) == 0);
        }
    }
    CHECK(triangles == 100);
    CHECK(lines == 100);

    vitrina::draw::DisplayList list;
    const std::vector<vitrina::base::Colour> palette(100, vitrina::base::Colour{1, 1, 1, 1});
    draw_tiles(list, tiles, {10, 0, 0, 10, 0, 0}, {0, 0, 15, 15}, palette, palette, 1);
    CHECK(list.commands.size() == 2);  // land and lines of the tile in sight
    CHECK(list.palette.size() == 200);
}
