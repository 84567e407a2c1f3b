#include <catch2/catch.hpp>
#include <cstdlib>
#include <new>
#include <set>

#include "default_stage.h"
#include "support/allocations.h"

using namespace vitrina::scene;
using vitrina::base::never;
using vitrina::base::Seconds;
using vitrina::base::Size;

namespace {

const std::vector<Size> sizes{{1920, 1080}, {1080, 1920}, {1280, 720}, {3840, 2160}, {1024, 768}};
const std::vector<Seconds> moments{0.0, 0.4, 1.1, 6.0};

DefaultStage& stage() {
    static DefaultStage the_stage;
    return the_stage;
}

std::string label(const Page& page) {
    return std::to_string(static_cast<int>(page.kind)) + ":" + std::to_string(page.item);
}

}  // namespace

TEST_CASE("every page means something: unique ids, names, parents, bounds on the screen") {
    Frame frame;
    for (const Page& page : stage().pages()) {
        for (Size size : sizes) {
            View view = stage().view(page, 1);
            stage().stage->build(view, 6, size, frame);
            std::set<std::string> ids;
            CAPTURE(label(page), size.width);
            REQUIRE(frame.semantics.size() > 1);
            for (const Node& node : frame.semantics.nodes()) {
                CAPTURE(node.id);
                REQUIRE(ids.insert(node.id).second);
                REQUIRE_FALSE(node.name.empty());
                REQUIRE(node.parent < frame.semantics.size());
                REQUIRE(node.bounds.x >= -1);
                REQUIRE(node.bounds.y >= -1);
                REQUIRE(node.bounds.right() <= size.width + 1);
                REQUIRE(node.bounds.bottom() <= size.height + 1);
                REQUIRE_FALSE(node.bounds.empty());
            }
        }
    }
}

TEST_CASE("the same arguments give the same frame in any order of calls") {
    Frame frame, other;
    Size size{1280, 720};
    std::vector<std::string> first;
    for (const Page& page : stage().pages()) {
        for (Seconds time : moments) {
            stage().stage->build(stage().view(page), time, size, frame);
            first.push_back(vitrina::draw::dump(frame.list));
        }
    }
    auto pages = stage().pages();
    for (size_t i = pages.size(); i-- > 0;) {
        for (size_t j = moments.size(); j-- > 0;) {
            stage().stage->build(stage().view(pages[i], 2), moments[j], {1080, 1920}, other);
            stage().stage->build(stage().view(pages[i]), moments[j], size, frame);
            CAPTURE(label(pages[i]), moments[j]);
            REQUIRE(vitrina::draw::dump(frame.list) == first[i * moments.size() + j]);
        }
    }
}

TEST_CASE("until its next change a frame stays as it is") {
    Frame frame, later;
    Size size{1280, 720};
    for (const Page& page : stage().pages()) {
        View view = stage().view(page);
        Seconds time = 0;
        for (int step = 0; step < 400 && time < 20; ++step) {
            stage().stage->build(view, time, size, frame);
            if (frame.next_change <= time) {
                time += 1.0 / 30;
                continue;
            }
            Seconds until = std::min(frame.next_change, time + 60);
            stage().stage->build(view, time + (until - time) * 0.999, size, later);
            CAPTURE(label(page), time, frame.next_change);
            REQUIRE(vitrina::draw::dump(later.list) == vitrina::draw::dump(frame.list));
            time = frame.next_change;
        }
    }
}

TEST_CASE("every page but the attract loop comes to rest for good") {
    Frame frame;
    for (const Page& page : stage().pages()) {
        stage().stage->build(stage().view(page), 30, {1920, 1080}, frame);
        CAPTURE(label(page));
        if (page.kind == PageKind::attract) {
            REQUIRE(frame.next_change < never);
        } else {
            REQUIRE(frame.next_change == never);
        }
    }
}

TEST_CASE("a steady frame allocates nothing, moving or not") {
    Frame frame;
    for (const Page& page : stage().pages()) {
        View view = stage().view(page);
        for (int i = 0; i < 150; ++i) stage().stage->build(view, i / 60.0, {1920, 1080}, frame);
        CAPTURE(label(page));
        vitrina::test::Allocations counter;
        for (int i = 0; i < 150; ++i) stage().stage->build(view, i / 60.0, {1920, 1080}, frame);
        REQUIRE(counter.count() == 0);
    }
}

TEST_CASE("a touch means the control under it, and beside a small country the country") {
    Frame frame;
    Size size{1920, 1080};
    View home = stage().view({PageKind::home, -1});
    stage().stage->build(home, 6, size, frame);
    const Node* tile = frame.semantics.find("topic:culture");
    REQUIRE(tile);
    REQUIRE(stage().stage->hit(frame, home, size, 6, tile->bounds.centre(), 40) == "topic:culture");
    View map = stage().view({PageKind::map, -1});
    stage().stage->build(map, 6, size, frame);
    for (const auto& region : stage().exhibit.map->regions) {
        const Node* node = frame.semantics.find("region:" + region.id);
        CAPTURE(region.id);
        REQUIRE(node);
    }
    const Node* andorra = frame.semantics.find("region:AND");
    REQUIRE(stage().stage->hit(frame, map, size, 6, andorra->bounds.centre(), 40) == "region:AND");
}

TEST_CASE("names are those of the shown language") {
    Frame frame;
    stage().stage->build(stage().view({PageKind::map, -1}, 2), 6, {1920, 1080}, frame);
    REQUIRE(frame.semantics.find("region:ESP")->name == "Spain");
    REQUIRE(frame.semantics.find("region:ESP")->role == SemanticRole::region);
    stage().stage->build(stage().view({PageKind::map, -1}, 1), 6, {1920, 1080}, frame);
    REQUIRE(frame.semantics.find("region:ESP")->name == "Espanha");
}

TEST_CASE("only the languages that are offered have a button") {
    Frame frame;
    View view = stage().view({PageKind::home, -1}, 0);
    auto shown = [&](uint64_t offered) {
        view.offered = offered;
        stage().stage->build(view, 6, Size{1920, 1080}, frame);
        std::string ids;
        for (const Node& node : frame.semantics.nodes()) {
            if (node.id.starts_with("language:")) ids += node.id.substr(9) + " ";
        }
        return ids;
    };
    CHECK(shown(~uint64_t{0}) == "es pt en ");
    CHECK(shown(0b101) == "es en ");
    CHECK(shown(0b001).empty());
}

TEST_CASE("every story of the default pack can show where it comes from") {
    Frame frame;
    for (int i = 0; i < static_cast<int>(stage().exhibit.stories.size()); ++i) {
        View view = stage().view({PageKind::story, i});
        stage().stage->build(view, 6, {1920, 1080}, frame);
        const Node* source = frame.semantics.find("source");
        CAPTURE(stage().exhibit.stories[static_cast<size_t>(i)].id);
        REQUIRE(source);
        REQUIRE_FALSE(source->value.empty());
        view = update(stage().exhibit, view, source->action, 7);
        stage().stage->build(view, 8, {1920, 1080}, frame);
        REQUIRE(frame.semantics.find("note:close"));
    }
}
