#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/exhibit.h"
#include "draw/display_list.h"
#include "scene/frame.h"
#include "scene/metrics.h"
#include "scene/motion.h"
#include "scene/view.h"
#include "scene/wording.h"
#include "text/typesetter.h"

namespace vitrina::scene {

class MapModel;
class MapSearch;
class ChartWordings;
class TakeAway;

// Everything a page needs to draw one frame: what is shown, to whom, when and how large. Lives for
// one build.
struct Moment {
    Moment(const content::Exhibit& the_exhibit, const Wording& the_wording, const MapModel* the_map,
           text::Typesetter& the_typesetter, const View& the_view, base::Seconds time,
           const Screen& screen, Frame& the_frame)
        : exhibit(the_exhibit),
          theme(the_exhibit.theme(the_view.appearance)),
          motion(the_exhibit.motion),
          wording(the_wording),
          map(the_map),
          typesetter(the_typesetter),
          view(the_view),
          now(time),
          metrics(Metrics::of(screen, {the_view.large_text, the_view.low_reach})),
          frame(the_frame) {}

    const content::Exhibit& exhibit;
    const content::Theme& theme;
    const content::Motion& motion;
    const Wording& wording;
    const MapModel* map;  // null for an exhibit without a map
    text::Typesetter& typesetter;
    const View& view;
    base::Seconds now;
    Metrics metrics;
    Frame& frame;
    bool silent = false;      // a page drawn beneath another one: no semantics
    base::Seconds delay = 0;  // of the page's entrance: what leads into the page comes first
    float leaving = 0;        // a page that makes room for the next one: 1 = gone
    ChartWordings* charts = nullptr;  // set by the stage, as is the next
    TakeAway* take_away = nullptr;
    MapSearch* search = nullptr;
    bool settled = false;  // a page one comes back to: its entrance is not played again

    draw::DisplayList& list() { return frame.list; }
    content::Language language() const { return view.language; }
    const std::string& in_language(const content::Text& text) const {
        return text.in(view.language);
    }
    const std::string& word(content::Word word) const {
        return exhibit.words.in(word, view.language);
    }
    bool right_to_left() const {
        return exhibit.languages[static_cast<size_t>(view.language)].right_to_left;
    }
    std::string_view language_tag() const {
        return exhibit.languages[static_cast<size_t>(view.language)].tag;
    }
    bool interactive() const { return view.audience == Audience::visitor; }
    float px(float reference) const { return metrics.px(reference); }
    // Where a part of the page lies on the screen; see DisplayList::mirrored.
    base::Rect on_screen(const base::Rect& rect) const { return frame.list.in_picture(rect); }

    base::Seconds since() const { return silent || settled ? 1e6 : now - view.entered - delay; }

    // Progress 0..1 of a motion that begins `start` seconds after the page was entered. Books the
    // next change, so that the frame is drawn again while the motion runs and not after. Reduced
    // motion: a short cross-fade at once.
    float progress(base::Seconds start, base::Seconds duration);
    float arrive(base::Seconds start, base::Seconds duration) {
        return ease(motion.arrive, progress(start, duration));
    }
    float travel(base::Seconds start, base::Seconds duration) {
        return ease(motion.travel, progress(start, duration));
    }
    // The frame changes at this time (on the stage's clock) at the latest.
    void changes_at(base::Seconds time);

    // Adds a node, or a discarded one while silent; `bounds` as the list records.
    Node& node(std::string_view id, SemanticRole role, std::string_view node_name,
               const base::Rect& bounds);
};

}  // namespace vitrina::scene
