#include <catch2/catch.hpp>
#include <vector>

#include "content/load.h"
#include "content/sandbox.h"

// What someone who waits for a pack is told.

using namespace vitrina;

namespace {

content::Loaded load(base::Progress& progress, std::function<void(const content::Theme&)> theme) {
    const std::string root = VITRINA_SOURCE_DIR;
    return content::load(root + "/content/iberoamerica", root + "/assets", content::Trial::none,
                         {progress, std::move(theme)});
}

}  // namespace

TEST_CASE("a pack that has been read has been read to its end") {
    base::Progress progress;
    CHECK(load(progress, {}).exhibit);
    CHECK(progress.share() >= 0.9);
    CHECK(progress.share() <= 1);
}

TEST_CASE("the ground is known before the map is read") {
    base::Progress progress;
    double share = 1;
    base::Colour ground;
    auto loaded = load(progress, [&](const content::Theme& theme) {
        share = progress.share();
        ground = theme.ground;
    });
    REQUIRE(loaded.exhibit);
    CHECK(share < 0.1);
    CHECK(ground == loaded.exhibit->theme(loaded.exhibit->appearance).ground);
}

TEST_CASE("reading that is cancelled gives no exhibit, and finds no fault with the pack") {
    base::Progress progress;
    auto loaded = load(progress, [&](const content::Theme&) { progress.cancel(); });
    CHECK_FALSE(loaded.exhibit);
    CHECK(loaded.findings.empty());
}
