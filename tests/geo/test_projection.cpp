#include <catch2/catch.hpp>
#include <cmath>
#include <fstream>
#include <sstream>
#include <thread>

#include "geo/projection.h"

using namespace vitrina::geo;

namespace {

const std::string atlantic = "+proj=laea +lat_0=5 +lon_0=-50 +R=1";

Projection projection(const std::string& definition) {
    auto result = Projection::create(definition);
    INFO(definition);
    REQUIRE(result);
    return std::move(result).value();
}

struct Pair {
    std::string place;
    LonLat from;
    PlanePoint to;
};

std::vector<Pair> laea_pairs() {
    std::ifstream file(VITRINA_SOURCE_DIR "/tests/geo/laea_pairs.csv");
    std::vector<Pair> pairs;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with('#')) continue;
        std::replace(line.begin(), line.end(), ',', ' ');
        std::istringstream fields(line);
        Pair pair;
        fields >> pair.place >> pair.from.lon >> pair.from.lat >> pair.to.x >> pair.to.y;
        REQUIRE(fields);
        pairs.push_back(pair);
    }
    return pairs;
}

}  // namespace

TEST_CASE("The equal-area projection agrees with an independent program to a millionth") {
    Projection laea = projection(atlantic);
    auto pairs = laea_pairs();
    CHECK(pairs.size() == 22);
    for (const Pair& pair : pairs) {
        INFO(pair.place);
        PlanePoint point = laea.forward(pair.from);
        CHECK(std::abs(point.x - pair.to.x) <= 1e-6);
        CHECK(std::abs(point.y - pair.to.y) <= 1e-6);
    }
}

TEST_CASE("The inverse of what was projected is the point itself") {
    auto definition =
        GENERATE(as<std::string>{}, "none", "+proj=laea +lat_0=5 +lon_0=-50 +R=1",
                 "+proj=laea +lat_0=5 +lon_0=-50", "+proj=eqearth +lon_0=-50", "+proj=merc",
                 "+proj=eqc +R=6371", "+proj=utm +zone=30", "+proj=longlat",
                 "+proj=pipeline +step +proj=unitconvert +xy_in=deg +xy_out=rad +step +proj=merc",
                 "EPSG:3857");
    Projection used = projection(definition);
    INFO(definition);
    for (double lon = -9; lon <= 3; lon += 3) {
        for (double lat = -60; lat <= 60; lat += 15) {
            PlanePoint there = used.forward({lon, lat});
            REQUIRE(std::isfinite(there.x));
            LonLat back = used.inverse(there);
            CHECK(back.lon == Approx(lon).margin(1e-7));
            CHECK(back.lat == Approx(lat).margin(1e-7));
        }
    }
}

TEST_CASE("Longitude comes first, east and north are positive, y goes up") {
    auto definition =
        GENERATE(as<std::string>{}, "+proj=merc", "EPSG:3857", "+proj=merc +type=crs");
    PlanePoint point = projection(definition).forward({10, 20});
    CHECK(point.x == Approx(1113194.9079));
    CHECK(point.y > 2.25e6);
    CHECK(point.y < 2.28e6);
}

TEST_CASE("Without a projection coordinates are what they were") {
    Projection none = projection("none");
    CHECK(none.forward({1234.5, -0.25}) == PlanePoint{1234.5, -0.25});
    CHECK(none.inverse({1e9, 500}) == LonLat{1e9, 500});
}

TEST_CASE("A point that cannot be shown is infinite, and the next one is right again") {
    Projection laea = projection(atlantic);
    const double nan = std::numeric_limits<double>::quiet_NaN();
    for (LonLat hidden : {LonLat{130, -5}, LonLat{0, 91}, LonLat{nan, 0}, LonLat{0, INFINITY}}) {
        PlanePoint point = laea.forward(hidden);
        CHECK(std::isinf(point.x));
        CHECK(std::isinf(point.y));
        CHECK(laea.forward({-50, 5}).x == Approx(0).margin(1e-12));
    }
    for (PlanePoint outside : {PlanePoint{2.1, 0}, PlanePoint{nan, 0}, PlanePoint{-INFINITY, 0}}) {
        CHECK(std::isinf(laea.inverse(outside).lon));
        CHECK(laea.inverse({0, 0}).lat == Approx(5));
    }
    CHECK(std::isinf(projection("none").forward({nan, 1}).x));
}

TEST_CASE("A projection without an inverse answers infinite coordinates") {
    Projection oneway = projection("+proj=airy");
    PlanePoint there = oneway.forward({3, 4});
    REQUIRE(std::isfinite(there.x));
    CHECK(std::isinf(oneway.inverse(there).lon));
}

TEST_CASE("A definition that PROJ refuses is an error with its reason and a remedy") {
    auto definition = GENERATE(as<std::string>{}, "", " ", "+proj=nowhere", "+proj=laea +lat_0=100",
                               "laea", "None", "EPSG:99999999", "urn:ogc:def:ellipsoid:EPSG::7030",
                               "EPSG:5773", "+proj=merc +lat_ts=95", "+proj=", "\n\"%s%n");
    INFO(definition);
    auto result = Projection::create(definition);
    REQUIRE_FALSE(result);
    CHECK(result.error().what.find(definition) != std::string::npos);
    CHECK(result.error().what.find("PROJ: ") != std::string::npos);
    CHECK(result.error().what.find("proj_") == std::string::npos);
    CHECK(result.error().remedy.find("+proj=laea") != std::string::npos);
}

TEST_CASE("Several threads may project with one projection, and others besides") {
    Projection shared = projection(atlantic);
    PlanePoint expected = shared.forward({-3.68, 40.4});
    std::vector<int> wrong(4);
    std::vector<std::thread> threads;
    for (int& count : wrong) {
        threads.emplace_back([&] {
            Projection own = std::move(Projection::create(atlantic)).value();
            for (int i = 0; i < 2000; ++i) {
                count += std::isfinite(shared.forward({0, 91}).x);
                count += shared.forward({-3.68, 40.4}) != expected;
                count += own.forward({-3.68, 40.4}) != expected;
            }
        });
    }
    for (auto& thread : threads) thread.join();
    CHECK(wrong == std::vector<int>(4, 0));
}

TEST_CASE("A plane may be counted from another origin, there and back") {
    auto result = Projection::create("+proj=utm +zone=26 +ellps=WGS84");
    REQUIRE(result);
    Projection plane = std::move(result).value();
    PlanePoint far = plane.forward({-27, 35});
    plane.set_origin(far);
    CHECK(plane.forward({-27, 35}) == PlanePoint{0, 0});
    LonLat back = plane.inverse({0, 0});
    CHECK(back.lon == Approx(-27));
    CHECK(back.lat == Approx(35));
}
