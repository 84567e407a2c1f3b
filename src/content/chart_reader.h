#pragma once

#include "content/read_chart_data.h"
#include "content/readers.h"

namespace vitrina::content {

// Reads one [story.chart] table: the keys of its kind, and whether it says what its numbers say.
class ChartReader {
  public:
    ChartReader(Context& context, const Value& table, const Indexes& indexes,
                const Exhibit& exhibit, const Story& story, bool names_figure);

    Chart read();

    // One for each kind in the table of chart_reader.cpp.
    void read_nothing_more() { has_number("count_up"); }
    void read_pictogram();
    void read_share();
    void read_one_in();
    void read_regions();
    void read_waffle();
    void read_areas();
    void read_bars();
    void read_lines();
    void read_ranking();
    void read_timeline();
    void read_swarm();
    void read_steps();
    void read_matrix();
    void read_multiples();
    void read_flow();
    void read_quote();
    void read_picture();
    void read_film();
    void read_sound();
    void read_before_after();
    void read_choropleth();
    void read_bubbles();
    void read_dots();

  private:
    const Figure& figure(int index) const { return m_exhibit.figures[static_cast<size_t>(index)]; }
    void error(const std::string& key, std::string what, std::string remedy);
    bool has_number(const std::string& kind);
    void check_symbols();
    bool counts(const std::string& key, int index);
    void check_share();
    std::vector<int> read_group(const Value& group);
    const Map* map() const { return m_exhibit.map ? &*m_exhibit.map : nullptr; }
    bool needs_map();
    void read_picture_pair();

    // The data with its measure and notation; false, reported, when values are there and nobody
    // says where they come from.
    void read_data(DataNeeds needs);
    void read_measure();
    void needs_source();
    void read_unit(double most);

    // Honesty: each reports the first value that would make the picture say something else.
    void no_false_zero();  // "from" on charts whose lengths or areas count from zero
    void none_negative(const std::string& why,
                       const std::string& remedy = "use bars, which can go below zero");
    void exact_values(const std::string& why);
    void whole_values(const std::string& why);
    void parts_within_total();
    void none_below_the_axis();
    void few_colours();
    void rising_times();
    void places_once();
    void rates_only();
    void read_classes();
    void read_breaks();
    void read_categories();
    void read_picture_file(const std::string& key, std::string& file, base::Size& size);
    void read_clip();
    void read_captions();
    void check_clip();
    void participation_matrix();

    Context& m_context;
    Reader m_reader;
    const Indexes& m_indexes;
    const Exhibit& m_exhibit;
    const Story& m_story;
    bool m_names_figure;
    Chart m_chart;
    std::optional<ChartDataReader> m_data;
};

}  // namespace vitrina::content
