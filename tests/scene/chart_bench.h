#pragma once

#include <cmath>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "scene/chart.h"
#include "scene/topic_colour.h"
#include "support/clip_facts.h"
#include "support/default_exhibit.h"

// One chart alone, in an area of any size, with invented data of any amount: what the tests of
// charts draw.
namespace vitrina::scene {

struct Place {
    const char* name;
    base::Size screen;
    base::Rect area;
};

// Data to be invented for a chart.
struct Recipe {
    size_t items = 6, series = 1, states = 1;
    double magnitude = 100;  // of the largest value
    bool negative = false, missing = false, long_labels = false, notes = false;
};

inline const std::string sixty_letters =
    "A label that is exactly sixty letters long, and that is that";

class ChartBench {
  public:
    ChartBench() : m_fonts(test::load_fonts()) {
        auto loaded =
            content::load(test::root + "/tests/content/other/charts", test::root + "/assets",
                          content::Trial::none, {}, test::clip_facts);
        if (!loaded.exhibit) throw std::runtime_error("the pack of charts does not load");
        exhibit = std::move(*loaded.exhibit);
        m_wording = Wording::of(exhibit);
        m_map = std::move(*MapModel::create(*exhibit.map));
        for (const content::Story& story : exhibit.stories) {
            if (placement_of(story.chart.kind) != Placement::none) m_stories.push_back(story);
        }
        m_typesetter.emplace(*m_fonts);
    }

    // Every story of the pack whose chart draws something: each kind in each of its forms.
    const std::vector<content::Story>& stories() const { return m_stories; }

    // A story of the pack, its data replaced by invented ones where it has any.
    void show(const content::Story& of_pack, const Recipe& recipe) {
        m_recipe = recipe;
        content::Story story = of_pack;
        if (has_data(story)) invent(story.chart);
        show(std::move(story));
    }
    static bool has_data(const content::Story& story) {
        return !story.chart.data.states.empty() && story.chart.picture.empty();
    }
    void show(content::Story story) {
        exhibit.stories[0] = std::move(story);
        m_charts.emplace(exhibit);
    }
    content::Story story_of(content::ChartKind kind) const {
        for (const content::Story& story : m_stories) {
            if (story.chart.kind == kind) return story;
        }
        throw std::runtime_error("the pack of charts has no story of this kind");
    }

    Frame& build(const Place& place, base::Seconds time) {
        view.page = {PageKind::story, 0};
        frame.list.clear(place.screen, exhibit.topics[0].colour);
        frame.list.mirrored = exhibit.languages[0].right_to_left;
        frame.semantics.clear();
        frame.next_change = base::never;
        Moment moment{exhibit, m_wording, m_map.get(),  *m_typesetter,
                      view,    time,      place.screen, frame};
        moment.charts = &*m_charts;
        m_paint.reset(moment);
        base::Colour ground = topic_ground(moment, exhibit.topics[0]);
        frame.list.background = ground;
        draw_chart(moment,
                   {exhibit.stories[0], place.area, palette_on(ground), exhibit.topics[0].colour},
                   m_paint);
        return frame;
    }

    content::Exhibit exhibit;
    View view;
    Frame frame;

  private:
    static content::Text in_english(const std::string& text) { return {{text}}; }

    double invented(content::ChartKind kind, size_t state, size_t item, size_t series) const {
        if (m_recipe.missing && (item + series + state) % 5 == 2) return content::missing;
        if (kind == content::ChartKind::ranking)
            return static_cast<double>(1 + (series + item + state) % m_recipe.series);
        if (kind == content::ChartKind::matrix) return (item + series) % 3 == 0 ? 1 : 0;
        auto wave = static_cast<double>((item * 7 + series * 3 + state * 5) % 11 + 1) / 11;
        double value = m_recipe.magnitude * wave;
        return m_recipe.negative && (item + series) % 3 == 1 ? -value : value;
    }

    void invent(content::Chart& chart) const {
        using content::ChartKind;
        content::ChartData& data = chart.data;
        bool values = !data.states[0].values.empty();
        bool two = chart.kind == ChartKind::before_after ||
                   chart.arrangement == content::Arrangement::diverging;
        size_t series = two ? 2 : m_recipe.series, regions = exhibit.map->regions.size();
        bool on_map = draws_map(chart.kind);
        data = {};
        for (size_t i = 0; i < series; ++i)
            data.series.push_back(series == 1 ? content::Text{}
                                  : m_recipe.long_labels
                                      ? in_english(sixty_letters)
                                      : in_english("Series " + std::to_string(i + 1)));
        size_t count = on_map ? std::min(m_recipe.items, regions) : m_recipe.items;
        for (size_t i = 0; i < count; ++i) {
            auto& item = data.items.emplace_back();
            item.label =
                in_english(m_recipe.long_labels ? sixty_letters : "Item " + std::to_string(i + 1));
            if (m_recipe.notes && i % 2 == 0) item.note = in_english("said beside it");
            item.at = 1900 + static_cast<double>(i) * 1.5 + (i % 3 == 0 ? 0.4 : 0);
            item.region = static_cast<int>(i % regions);
            item.target = static_cast<int>((i + 1) % regions);
        }
        for (size_t state = 0; state < m_recipe.states; ++state) {
            auto& made = data.states.emplace_back();
            made.label = in_english("State " + std::to_string(state + 1));
            for (size_t i = 0; values && i < count * series; ++i)
                made.values.push_back(invented(chart.kind, state, i / series, i % series));
        }
        chart.total = content::missing;
        chart.unit = std::max(1e-9, m_recipe.magnitude * static_cast<double>(count) / 400);
    }

    std::unique_ptr<text::Fonts> m_fonts;
    std::vector<content::Story> m_stories;
    Wording m_wording;
    std::unique_ptr<MapModel> m_map;
    std::optional<text::Typesetter> m_typesetter;
    std::optional<ChartWordings> m_charts;
    MapPaint m_paint;
    Recipe m_recipe;
};

}  // namespace vitrina::scene
