#include "film/storyboard.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

#include "film/tour.h"
#include "support/default_exhibit.h"

using namespace vitrina;
using namespace vitrina::film;
using scene::Page;
using scene::PageKind;

namespace {

const content::Exhibit& exhibit() {
    static const content::Exhibit loaded = test::load_default_exhibit();
    return loaded;
}

Storyboard board(double length, int rate = 60, int language = 0) {
    auto made = make_storyboard(exhibit(), {length, rate, language});
    REQUIRE(made);
    return *made;
}

// The page of every scene and the frames it is shown for.
std::vector<std::pair<Page, int64_t>> scenes(const Storyboard& storyboard) {
    std::vector<std::pair<Page, int64_t>> found;
    int64_t start = 0;
    for (size_t i = 0; i <= storyboard.cues.size(); ++i) {
        bool last = i == storyboard.cues.size();
        int64_t end = last ? storyboard.frames : storyboard.cues[i].frame;
        base::Seconds time = time_of(storyboard, start);
        found.emplace_back(view_at(exhibit(), storyboard, time).page, end - start);
        start = end;
    }
    return found;
}

content::Text text(const std::string& words) {
    return {{words}};
}

// One language, one topic, one story and nothing else.
content::Exhibit smallest_exhibit() {
    content::Exhibit small;
    small.languages.push_back({"es", "Español", "ES", "es", false});
    small.home.title = text("Inicio");
    content::Topic topic;
    topic.stories = {0};
    small.topics.push_back(topic);
    content::Story story;
    story.topic = 0;
    story.title = text("una historia");
    small.stories.push_back(story);
    return small;
}

}  // namespace

TEST_CASE("a storyboard fills its length to the frame, whatever length, rate and language") {
    for (int language = 0; language < static_cast<int>(exhibit().languages.size()); ++language) {
        for (int rate : {1, 24, 25, 30, 50, 60}) {
            for (double length :
                 {0.6, 1.0, 3.0, 9.5, 10.01, 20.0, 33.3, 60.0, 100.0, 240.0, 900.0}) {
                INFO(length << " s at " << rate << ", language " << language);
                Storyboard made = board(length, rate, language);
                CHECK(made.frames == std::llround(length * rate));
                int64_t before = 0;
                for (const Cue& cue : made.cues) {
                    CHECK(cue.frame > before);
                    before = cue.frame;
                }
                CHECK(before < made.frames);
                CHECK(made.start.language == language);
            }
        }
    }
}

TEST_CASE("every scene of a film of several gets at least its reading time") {
    for (double length : {20.0, 30.0, 47.7, 60.0, 90.0, 200.0, 600.0}) {
        for (int rate : {24, 60}) {
            Storyboard made = board(length, rate);
            auto stops = plan_tour(exhibit(), {made.frames, rate, 0});
            auto shown = scenes(made);
            REQUIRE(shown.size() == stops.size());
            if (stops.size() == 1) continue;
            for (size_t i = 0; i < stops.size(); ++i) {
                INFO(length << " s, scene " << i);
                CHECK(shown[i].first == stops[i].page);
                CHECK(shown[i].second >= stops[i].frames);
                if (stops[i].most > 0) CHECK(shown[i].second <= stops[i].most);
            }
        }
    }
}

TEST_CASE("a minute goes from the attract page over home, stories, map and a region to the end") {
    auto shown = scenes(board(60));
    REQUIRE(shown.size() >= 6);
    CHECK(shown[0].first == Page{PageKind::attract, -1});
    CHECK(shown[1].first == Page{PageKind::home, -1});
    CHECK(shown[2].first == Page{PageKind::story, exhibit().attract.stories.front()});
    size_t last = shown.size() - 1;
    CHECK(shown[last].first == Page{PageKind::home, -1});
    CHECK(shown[last - 1].first == Page{PageKind::map, featured_region(exhibit())});
    CHECK(shown[last - 2].first == Page{PageKind::map, -1});
}

TEST_CASE("the tour keeps the preferred order and shows no story twice") {
    auto preferred = preferred_stories(exhibit());
    CHECK(preferred.size() == exhibit().stories.size());
    CHECK(std::equal(exhibit().attract.stories.begin(), exhibit().attract.stories.end(),
                     preferred.begin()));
    for (double length : {40.0, 80.0, 160.0}) {
        std::vector<std::ptrdiff_t> places;
        for (const auto& [page, frames] : scenes(board(length))) {
            if (page.kind != PageKind::story) continue;
            places.push_back(std::find(preferred.begin(), preferred.end(), page.item) -
                             preferred.begin());
        }
        CHECK(std::is_sorted(places.begin(), places.end()));
        CHECK(std::adjacent_find(places.begin(), places.end()) == places.end());
    }
    long stories = 0;
    for (const auto& [page, frames] : scenes(board(3600))) stories += page.kind == PageKind::story;
    CHECK(stories == static_cast<long>(exhibit().stories.size()));
}

TEST_CASE("a few seconds are for home alone, and more time goes to what matters more first") {
    CHECK(scenes(board(3)) == std::vector<std::pair<Page, int64_t>>{{{PageKind::home, -1}, 180}});
    auto has = [](double length, PageKind kind) {
        auto shown = scenes(board(length));
        return std::any_of(shown.begin(), shown.end(),
                           [&](const auto& scene) { return scene.first.kind == kind; });
    };
    for (int length = 1; length < 300; length += 3) {
        INFO(length << " s");
        CHECK(has(length, PageKind::home));
        if (length >= 40) CHECK(has(length, PageKind::story));
        if (length >= 60) CHECK(has(length, PageKind::map));
        if (length >= 90) CHECK(has(length, PageKind::attract));
    }
}

TEST_CASE("the view at a moment is the fold of the cues before it, in any order of asking") {
    Storyboard made = board(60);
    scene::View folded = made.start;
    std::vector<scene::View> views = {folded};
    for (const Cue& cue : made.cues) {
        folded = scene::update(exhibit(), folded, cue.action, time_of(made, cue.frame));
        views.push_back(folded);
    }
    for (size_t i = made.cues.size(); i-- > 0;) {
        int64_t frame = made.cues[i].frame;
        CHECK(view_at(exhibit(), made, time_of(made, frame)) == views[i + 1]);
        CHECK(view_at(exhibit(), made, time_of(made, frame - 1)) == views[i]);
        CHECK(view_at(exhibit(), made, time_of(made, frame)).entered == time_of(made, frame));
    }
    CHECK(view_at(exhibit(), made, 0) == made.start);
    CHECK_FALSE(made.start.moved);
}

TEST_CASE("times come from whole frames, without a sum of rounding errors") {
    Storyboard made = board(3600, 60);
    CHECK(time_of(made, 0) == 0);
    CHECK(time_of(made, 216000) == 3600);
    CHECK(time_of(made, 7) == 7.0 / 60.0);
}

TEST_CASE("an exhibit without map, attract page and about page makes a film as well") {
    content::Exhibit small = smallest_exhibit();
    CHECK(featured_region(small) == -1);
    auto made = make_storyboard(small, {30, 25, 0});
    REQUIRE(made);
    CHECK(made->frames == 750);
    CHECK(made->start.page == Page{PageKind::home, -1});
    REQUIRE(made->cues.size() == 2);
    CHECK(view_at(small, *made, 15).page == Page{PageKind::story, 0});
    CHECK(view_at(small, *made, 29.9).page == Page{PageKind::home, -1});
}

TEST_CASE("lengths, rates and languages that make no film are refused") {
    CHECK_FALSE(make_storyboard(exhibit(), {0, 60, 0}));
    CHECK_FALSE(make_storyboard(exhibit(), {-5, 60, 0}));
    CHECK_FALSE(make_storyboard(exhibit(), {std::nan(""), 60, 0}));
    CHECK_FALSE(make_storyboard(exhibit(), {3601, 60, 0}));
    CHECK_FALSE(make_storyboard(exhibit(), {10, 0, 0}));
    CHECK_FALSE(make_storyboard(exhibit(), {10, 60, 3}));
    CHECK_FALSE(make_storyboard(exhibit(), {10, 60, -1}));
}
