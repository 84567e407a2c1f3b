#include "layout_walk.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "painted.h"
#include "scene/lettering.h"
#include "scene/metrics.h"

namespace vitrina::test {

namespace {

using base::Point;
using base::Rect;
using scene::ActionKind;
using scene::Metrics;
using scene::Node;
using scene::SemanticRole;

constexpr size_t most_faults = 40;

std::string format(const char* pattern, double a, double b = 0, double c = 0, double d = 0) {
    char text[160];
    std::snprintf(text, sizeof text, pattern, a, b, c, d);
    return text;
}

bool is_word(const Node& node) {
    return node.role == SemanticRole::heading || node.role == SemanticRole::text ||
           node.role == SemanticRole::figure || node.role == SemanticRole::button ||
           node.role == SemanticRole::link || node.role == SemanticRole::item;
}

bool holds(const Rect& outer, const Rect& inner) {
    return inner.x >= outer.x - 1 && inner.y >= outer.y - 1 && inner.right() <= outer.right() + 1 &&
           inner.bottom() <= outer.bottom() + 1;
}

// A letter as far as it can be told without its outline: its middle, from foot to x-height.
struct Letter {
    Rect box;
    size_t command;
};

class Examination {
  public:
    Examination(const scene::Frame& frame, const scene::View& view, const scene::Screen& screen)
        : m_frame(frame),
          m_view(view),
          m_metrics(Metrics::of(screen, {view.large_text, view.low_reach})),
          m_painted(frame.list) {
        auto nodes = frame.semantics.nodes();
        m_front = 0;
        for (size_t i = 0; i < nodes.size(); ++i) {
            if (nodes[i].id == "note:veil") m_front = i + 1;  // a panel stands before the page
        }
        collect_letters();
    }

    std::vector<std::string> faults() {
        look_at_nodes();
        look_at_pairs();
        look_at_letters();
        look_at_texts();
        look_at_icons();
        return std::move(m_faults);
    }

  private:
    void fault(const std::string& what) { m_faults.push_back(what); }
    std::span<const Node> nodes() const { return m_frame.semantics.nodes().subspan(m_front); }
    float unit() const { return m_metrics.unit; }

    void look_at_nodes() {
        float edge = scene::smallest_edge * unit() - 1;
        Rect safe = m_metrics.screen().inset(edge);
        for (const Node& node : nodes()) {
            const Rect& r = node.bounds;
            if (r.empty()) fault(node.id + " has no extent");
            if (node.role == SemanticRole::page || node.role == SemanticRole::image) continue;
            if (!holds(m_metrics.screen(), r)) fault(node.id + " leaves the screen");
            if (is_word(node) && node.id != "credit" && !holds(safe, r))
                fault(node.id + " leaves the safe area" +
                      format(": %.0f %.0f %.0f %.0f", r.x, r.y, r.right(), r.bottom()));
            if (node.focusable() && is_word(node)) look_at_target(node);
        }
    }

    void look_at_target(const Node& node) {
        float side = std::min(node.bounds.width, node.bounds.height);
        float density = m_metrics.pixels_per_mm;
        if (density <= 0 && side < 54 * unit() - 0.5f)
            fault(node.id + format(" is a target of %.1f reference pixels", side / unit()));
        if (density > 0 && side < m_metrics.target() - 0.5f)
            fault(node.id + format(" is a target of %.1f mm", side / density));
        if (m_view.low_reach && !stands_by_nature(node) &&
            node.bounds.bottom() < m_metrics.size.height * 0.36f)
            fault(node.id + " is out of reach" + format(": %.0f", node.bounds.y));
    }

    // What lies on a map or in a chart has its place there; the list of regions and the chart's own
    // labels say the same.
    static bool stands_by_nature(const Node& node) {
        return node.id.starts_with("sign:") || node.id.starts_with("inset:") ||
               node.id.starts_with("item:");
    }

    void look_at_pairs() {
        auto all = nodes();
        auto solid = [](const Node& n) { return is_word(n) || n.role == SemanticRole::chart; };
        for (size_t i = 0; i < all.size(); ++i) {
            for (size_t j = i + 1; j < all.size(); ++j) {
                const Node &a = all[i], &b = all[j];
                if (!solid(a) || !solid(b)) continue;
                if (a.id == "note" || b.id == "note") continue;  // the panel holds its parts
                bool part = (a.role == SemanticRole::chart && holds(a.bounds, b.bounds)) ||
                            (b.role == SemanticRole::chart && holds(b.bounds, a.bounds));
                // Discs that touch have boxes that overlap; letters are looked at one by one.
                bool marks = a.id.starts_with("item:") && b.id.starts_with("item:");
                if (part || marks) continue;
                Rect shared = intersection(a.bounds, b.bounds);
                if (std::min(shared.width, shared.height) >= 1)
                    fault(a.id + " overlaps " + b.id +
                          format(" by %.0f x %.0f", shared.width, shared.height));
            }
        }
    }

    const draw::GlyphsCommand& run(size_t command) const {
        return std::get<draw::GlyphsCommand>(m_frame.list.commands[command]);
    }

    void collect_letters() {
        const draw::DisplayList& list = m_frame.list;
        for (size_t i = 0; i < list.commands.size(); ++i) {
            const auto* c = std::get_if<draw::GlyphsCommand>(&list.commands[i]);
            if (!c || c->colour.a * m_painted.opacity(i) < 0.02f) continue;
            for (uint32_t g = c->first; g < c->first + c->count; ++g) {
                Point p = list.glyphs[g].position + c->offset;
                Rect box{p.x + c->size * 0.08f, p.y - c->size * 0.5f, c->size * 0.2f,
                         c->size * 0.5f};
                if (intersection(box, m_painted.clip(i)).empty()) continue;
                if (m_painted.covered(box, i + 1)) continue;
                m_letters.push_back({box, i});
            }
        }
    }

    // The node that a letter belongs to, to name it.
    std::string owner(const Rect& box) const {
        std::string name = "?";
        float smallest = 1e12f;
        for (const Node& node : m_frame.semantics.nodes()) {
            float area = node.bounds.width * node.bounds.height;
            if (area < smallest && node.bounds.contains(box.centre())) {
                smallest = area;
                name = node.id;
            }
        }
        return name + format(" (%.0f, %.0f)", box.x, box.y);
    }

    void look_at_letters() {
        Rect safe = m_metrics.screen().inset(scene::smallest_edge * unit() * 0.7f);
        size_t last_left = SIZE_MAX;
        for (const Letter& letter : m_letters) {
            if (holds(safe, letter.box) || letter.command == last_left) continue;
            last_left = letter.command;
            fault("a letter of " + owner(letter.box) + " leaves the safe area");
        }
        std::vector<Letter> sorted = m_letters;
        std::sort(sorted.begin(), sorted.end(),
                  [](const Letter& a, const Letter& b) { return a.box.y < b.box.y; });
        size_t one = SIZE_MAX, other = SIZE_MAX;
        for (size_t i = 0; i < sorted.size(); ++i) {
            for (size_t j = i + 1; j < sorted.size() && sorted[j].box.y < sorted[i].box.bottom();
                 ++j) {
                const Letter &a = sorted[i], &b = sorted[j];
                if (a.command == b.command || (a.command == one && b.command == other)) continue;
                Rect shared = intersection(a.box, b.box);
                if (std::min(shared.width, shared.height) < 1.5f) continue;
                // Fonts follow one another within a line; two texts lie across each other.
                if (run(a.command).offset == run(b.command).offset) continue;
                if (m_painted.covered(shared, std::min(a.command, b.command) + 1)) continue;
                one = a.command;
                other = b.command;
                fault("letters of " + owner(a.box) + " lie on " + owner(b.box));
            }
        }
    }

    bool must_be_read(const Rect& box) const {
        for (const Node& node : m_frame.semantics.nodes()) {
            if (node.id != "title" && node.id != "text" && node.id != "figure") continue;
            if (node.bounds.contains(box.centre())) return true;
        }
        return false;
    }

    void look_at_texts() {
        size_t last = SIZE_MAX;
        for (size_t i = 0; i < m_letters.size(); ++i) {
            const Letter& letter = m_letters[i];
            bool first = letter.command != last;
            last = letter.command;
            const draw::GlyphsCommand& c = run(letter.command);
            if (first && c.size < scene::smallest_size * unit() - 0.05f)
                fault(owner(letter.box) +
                      format(" is set in %.1f reference pixels", c.size / unit()));
            if (first && c.size < m_metrics.legible() - 0.05f && must_be_read(letter.box))
                fault(owner(letter.box) + format(" has capitals of %.1f mm",
                                                 c.size * 0.727f / m_metrics.pixels_per_mm));
            if (first || i % 5 == 0) look_at_contrast(letter, c);
        }
    }

    float least_contrast(float size) const {
        if (m_view.appearance == content::Appearance::high_contrast) return 7;
        return size >= 36 * unit() ? 3 : 4.5f;
    }

    void look_at_contrast(const Letter& letter, const draw::GlyphsCommand& c) {
        if (letter.command == m_pale) return;
        auto contrast = m_painted.contrast(c.colour, letter.box.centre(), letter.command);
        if (!contrast || *contrast >= least_contrast(c.size) - 0.02f) return;
        m_pale = letter.command;
        fault(owner(letter.box) + format(" has a contrast of %.2f", *contrast));
    }

    // Icons in full; those that are drawn faintly stand for what is not there (yet).
    void look_at_icons() {
        for (size_t i = 0; i < m_frame.list.commands.size(); ++i) {
            const auto* c = std::get_if<draw::PictureCommand>(&m_frame.list.commands[i]);
            if (!c || !c->tint || c->tint->a * m_painted.opacity(i) < 0.5f) continue;
            if (m_painted.covered(c->rect, i + 1)) continue;
            auto ground = m_painted.ground(c->rect.centre(), i);
            if (!ground) continue;
            base::Colour ink = base::mix(*ground, c->tint->with_alpha(1), c->tint->a);
            float contrast = base::contrast(ink, *ground);
            if (contrast < 2.98f) {
                fault("icon " + std::string(c->name) + format(" has a contrast of %.2f", contrast));
                return;
            }
        }
    }

    const scene::Frame& m_frame;
    const scene::View& m_view;
    Metrics m_metrics;
    Painted m_painted;
    std::vector<Letter> m_letters;
    std::vector<std::string> m_faults;
    size_t m_front = 0;
    size_t m_pale = SIZE_MAX;
};

std::string label(const content::Exhibit& exhibit, const scene::View& view,
                  const scene::Screen& screen) {
    const scene::Page& page = view.page;
    auto item = static_cast<size_t>(std::max(0, page.item));
    std::string name = page.kind == scene::PageKind::attract ? "attract"
                       : page.kind == scene::PageKind::home  ? "home"
                       : page.kind == scene::PageKind::about ? "about"
                       : page.kind == scene::PageKind::story ? "story:" + exhibit.stories[item].id
                       : page.item < 0                       ? "map"
                                       : "country:" + exhibit.map->regions[item].id;
    if (page.kind == scene::PageKind::about || page.kind == scene::PageKind::home)
        name += "/" + std::to_string(page.item);
    name += " " + exhibit.languages[static_cast<size_t>(view.language)].tag;
    name += format(" %.0fx%.0f", screen.size.width, screen.size.height);
    if (screen.pixels_per_mm > 0) name += format(" %.2f/mm", screen.pixels_per_mm);
    if (view.large_text) name += " large";
    if (view.low_reach) name += " low";
    if (view.appearance == content::Appearance::paper) name += " paper";
    if (view.appearance == content::Appearance::high_contrast) name += " contrast";
    if (!view.note.empty()) name += " note";
    return name;
}

scene::Screen diagonal(float width, float height, float inches) {
    return {{width, height}, std::hypot(width, height) / (inches * 25.4f)};
}

}  // namespace

namespace {

// A programme that is left off a region's card would say that the region takes no part.
void look_at_participation(const content::Exhibit& exhibit, const scene::Frame& frame,
                           const scene::Page& page, std::vector<std::string>& faults) {
    if (page.kind != scene::PageKind::map || page.item < 0) return;
    if (frame.semantics.find("more")) return;  // the others are on further sheets
    for (const auto& one : exhibit.participation) {
        if (one.region != page.item) continue;
        const auto& id = exhibit.programmes[static_cast<size_t>(one.programme)].id;
        if (!frame.semantics.find("programme:" + id)) faults.push_back("omits programme:" + id);
    }
}

}  // namespace

std::vector<std::string> layout_faults(scene::Stage& stage, const scene::View& view,
                                       const scene::Screen& screen, base::Seconds time) {
    static scene::Frame frame;
    stage.build(view, time, screen, frame);
    std::vector<std::string> faults = Examination(frame, view, screen).faults();
    look_at_participation(stage.exhibit(), frame, view.page, faults);
    for (std::string& fault : faults) fault = label(stage.exhibit(), view, screen) + ": " + fault;
    return faults;
}

std::vector<scene::Page> reachable_pages(scene::Stage& stage, const scene::Screen& screen) {
    using scene::PageKind;
    const content::Exhibit& exhibit = stage.exhibit();
    std::vector<scene::Page> pages{{PageKind::attract, -1}, {PageKind::home, -1}};
    // Sheets follow one another by a button "next".
    for (scene::Page first : {scene::Page{PageKind::home, 0}, scene::Page{PageKind::about, 0}}) {
        scene::Frame frame;
        for (int sheet = 0; sheet < 100; ++sheet) {
            scene::View view;
            view.page = {first.kind, sheet};
            if (sheet > 0 || first.kind == PageKind::about) pages.push_back(view.page);
            stage.build(view, 40, screen, frame);
            const Node* next = frame.semantics.find("next");
            if (!next || next->action.kind != ActionKind::open ||
                !(next->action.page == scene::Page{first.kind, sheet + 1}))
                break;
        }
    }
    for (int i = 0; i < static_cast<int>(exhibit.stories.size()); ++i)
        pages.push_back({PageKind::story, i});
    if (!exhibit.map) return pages;
    for (int i = -1; i < static_cast<int>(exhibit.map->regions.size()); ++i)
        pages.push_back({PageKind::map, i});
    return pages;
}

std::vector<std::string> walk(scene::Stage& stage, const std::vector<scene::Page>& pages,
                              const std::vector<scene::Screen>& screens, const scene::View& like) {
    std::vector<std::string> faults;
    for (const scene::Page& page : pages) {
        for (const scene::Screen& screen : screens) {
            scene::View view = like;
            view.page = page;
            auto found = layout_faults(stage, view, screen);
            faults.insert(faults.end(), found.begin(), found.end());
            if (faults.size() >= most_faults) return faults;
        }
    }
    return faults;
}

std::string listed(const std::vector<std::string>& faults) {
    std::string text;
    for (const std::string& fault : faults) text += "\n  " + fault;
    return text;
}

std::vector<scene::Screen> all_screens() {
    return {{1280, 720},  {1920, 1080}, {7680, 4320}, {1080, 1920}, {720, 1280},  {1024, 768},
            {1080, 1080}, {1080, 1350}, {2560, 1080}, {3440, 1440}, {3840, 1080}, {7680, 2160}};
}

std::vector<scene::Screen> screens_of_known_size() {
    return {diagonal(1920, 1080, 24), diagonal(1920, 1080, 32), diagonal(1920, 1080, 43),
            diagonal(1080, 1920, 32), diagonal(3840, 2160, 98), diagonal(2160, 3840, 98),
            diagonal(1080, 1080, 27), diagonal(7680, 2160, 220)};
}

}  // namespace vitrina::test
