#include "cli/soak.h"

#include <algorithm>
#include <deque>
#include <set>

#include "cli/allocation_counter.h"
#include "cli/soak_rules.h"
#include "cli/soak_visitors.h"
#include "kiosk/clock.h"
#include "kiosk/page_label.h"
#include "kiosk/recorder.h"

namespace vitrina::cli {

namespace {

using base::Seconds;
using kiosk::Deed;
using scene::PageKind;

constexpr int inputs_a_picture = 40;     // so often one is drawn
constexpr long inputs_a_reading = 2000;  // so often the gauges are read
// By then every page has been seen, and every cache been filled.
constexpr long taps_to_see_all = 20000, taps_to_fill_caches = 80000;
constexpr size_t longest_recording = 20000;
constexpr size_t told_lines = 4000;

// The pages that somebody must have reached.
std::set<std::string> all_pages(const content::Exhibit& exhibit) {
    std::set<std::string> pages{"attract", "home", "about"};
    for (size_t i = 0; i < exhibit.stories.size(); ++i)
        pages.insert(kiosk::page_label(exhibit, {PageKind::story, static_cast<int>(i)}));
    if (!exhibit.map) return pages;
    for (int i = -1; i < static_cast<int>(exhibit.map->regions.size()); ++i)
        pages.insert(kiosk::page_label(exhibit, {PageKind::map, i}));
    return pages;
}

class Soak {
  public:
    Soak(Studio& studio, const scene::View& start, const SoakOptions& options)
        : m_surface(*studio.surface),
          m_exhibit(studio.exhibition->exhibit()),
          m_options(options),
          m_start(start),
          m_session(studio.exhibition->stage(), start, options.screen),
          m_visitors(options.seed, 4 * m_exhibit.idle_seconds + 160),
          m_missed(all_pages(m_exhibit)) {
        m_report.pages_of = m_missed.size();
        m_session.watch([this](const Deed& deed) { see(deed); });
        see_page(start.page);
        draw();
        read_gauges();
    }

    SoakReport run(const std::function<void(const SoakReport&)>& progress) {
        kiosk::Clock clock;
        while (!ended()) {
            step();
            if (m_report.inputs % inputs_a_picture == 0) draw();
            if (m_report.inputs % inputs_a_reading != 0) continue;
            read_gauges();
            m_report.took = clock.now();
            progress(m_report);
        }
        read_gauges();
        m_report.took = clock.now();
        finish();
        return m_report;
    }

  private:
    bool ended() const {
        bool enough = m_options.taps > 0 && m_report.taps >= m_options.taps;
        return enough || m_now >= m_options.length || !m_report.failures.empty();
    }
    double part_done() const {
        double time = m_now / m_options.length;
        double taps = m_options.taps > 0
                          ? static_cast<double>(m_report.taps) / static_cast<double>(m_options.taps)
                          : 0;
        return std::max(time, taps);
    }

    void fail(const std::string& what) {
        if (what.empty() || !m_report.failures.empty()) return;
        m_report.failures.push_back(what + " (at " + kiosk::to_text(m_now) + " s)");
    }

    void step() {
        m_session.look(m_now);
        SoakSight sight{m_session.frame(), m_session.view(), m_options.screen.size,
                        [this](const scene::Page& page) {
                            return m_missed.contains(kiosk::page_label(m_exhibit, page));
                        }};
        SoakStep step = m_visitors.next(sight);
        pass(m_now + step.pause);
        bool idle = m_visitors.was_away() && m_session.view().page.kind != PageKind::attract;
        if (idle) fail("nobody is there and the attract loop does not come");
        if (auto* batch = std::get_if<std::vector<kiosk::Contact>>(&step.input)) {
            touch(*batch);
        } else if (const auto* key = std::get_if<kiosk::KeyPress>(&step.input)) {
            give(*key);
        } else {
            give(std::get<kiosk::Wheel>(step.input));
        }
        check();
    }

    // As the kiosk does: it looks after fingers about once a second while there are any.
    void pass(Seconds until) {
        while (m_tracker.busy() && m_looked_after + 1 <= until) {
            m_looked_after = std::max(m_looked_after + 1, m_now);
            m_touches.clear();
            m_tracker.look_after({}, m_looked_after, m_touches);
            for (const kiosk::Touch& touch : m_touches)
                m_session.give(kiosk::recordable(touch), kiosk::recordable(m_looked_after));
        }
        m_now = kiosk::recordable(until);
        m_looked_after = std::max(m_looked_after, m_now - 1);
        m_session.pass_time(m_now);
    }

    void touch(std::vector<kiosk::Contact>& batch) {
        for (kiosk::Contact& contact : batch) {
            contact.time = m_now;
            if (contact.kind == kiosk::Contact::Kind::down) ++m_report.taps;
        }
        m_touches.clear();
        m_tracker.follow(batch, m_options.screen.size, kiosk::Hand::on(m_options.screen),
                         m_touches);
        for (const kiosk::Touch& touch : m_touches) give(touch);
        if (m_touches.empty()) ++m_report.inputs;
    }

    void give(const kiosk::Input& input) {
        ++m_report.inputs;
        m_session.give(kiosk::recordable(input), m_now);
    }

    void check() {
        m_session.look(m_now);
        fail(fault_of(m_exhibit, m_session.view(), m_session.frame()));
        if (!m_tracker.busy() && !m_session.view().pressed.empty())
            fail(m_session.view().pressed.front() + " stays pressed without a finger");
    }

    void see(const Deed& deed) {
        if (deed.input)
            record(to_text(kiosk::RecordedInput{
                kiosk::recordable(deed.time - m_visit_began), *deed.input, {}}));
        if (deed.before.page == deed.after.page) return;
        see_page(deed.after.page);
        if (deed.before.page.kind == PageKind::attract) ++m_report.visits;
        if (deed.after.page.kind != PageKind::attract) return;
        fail(fault_of_end(m_start, deed.after));
        if (!m_report.failures.empty()) return;
        m_recorded.clear();
        m_visit_began = deed.after.entered;
    }

    void see_page(const scene::Page& page) {
        m_missed.erase(page.kind == PageKind::about ? "about" : kiosk::page_label(m_exhibit, page));
    }

    void record(const std::string& line) {
        if (m_recorded.size() < longest_recording) m_recorded.push_back(line);
    }

    void draw() {
        const scene::Frame& frame = m_session.build(m_now);
        m_surface.draw(frame.list, gpu::Surface::Target::picture);
        ++m_report.pictures;
        if (frame.next_change < base::never) return;
        // A page at rest that is built again asks for no memory.
        uint64_t before = allocations_of_this_thread();
        m_session.build(m_now);
        uint64_t asked = allocations_of_this_thread() - before;
        if (asked <= m_report.most_allocations) return;
        m_report.most_allocations = asked;
        m_report.allocating = kiosk::page_label(m_exhibit, m_session.view().page);
    }

    void read_gauges() {
        m_gauges.read(part_done());
        m_report.simulated = m_now;
        m_report.pages = m_report.pages_of - m_missed.size();
        m_report.gauges = m_gauges.all();
    }

    void finish() {
        m_report.missed.assign(m_missed.begin(), m_missed.end());
        bool filled = m_report.taps >= taps_to_fill_caches;
        for (const Gauge& gauge : m_report.gauges) {
            if (gauge.exceeds()) fail(gauge.name + " is above its limit");
            if (gauge.grows() && (filled || !gauge.cached)) fail(gauge.name + " has grown");
        }
        if (m_report.taps >= taps_to_see_all && !m_missed.empty())
            fail("nobody reached " + *m_missed.begin());
        if (m_report.failures.empty()) return;
        kiosk::RecordingHead head = m_options.head;
        head.screen = m_options.screen;
        head.seed = std::to_string(m_options.seed);
        m_report.recording = kiosk::to_text(head);
        size_t from = m_recorded.size() > told_lines ? m_recorded.size() - told_lines : 0;
        for (size_t i = from; i < m_recorded.size(); ++i) m_report.recording += m_recorded[i];
        m_report.recording += kiosk::to_text(m_now - m_visit_began + 1) + " end\n";
    }

    gpu::Surface& m_surface;
    const content::Exhibit& m_exhibit;
    const SoakOptions& m_options;
    scene::View m_start;
    kiosk::Session m_session;
    kiosk::TouchTracker m_tracker;
    SoakVisitors m_visitors;
    SoakGauges m_gauges;
    std::set<std::string> m_missed;
    std::vector<kiosk::Touch> m_touches;
    std::deque<std::string> m_recorded;  // since the last return to the attract loop
    Seconds m_now = 0, m_looked_after = 0, m_visit_began = 0;
    SoakReport m_report;
};

}  // namespace

SoakReport soak(Studio& studio, const scene::View& start, const SoakOptions& options,
                const std::function<void(const SoakReport&)>& progress) {
    return Soak(studio, start, options).run(progress);
}

}  // namespace vitrina::cli
