#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/geometry.h"
#include "base/time.h"
#include "content/exhibit.h"
#include "scene/map_view.h"

namespace vitrina::scene {

enum class PageKind { attract, home, story, map, about };

// Where a visitor is. `item` is the story, or the region whose card is open on the map (-1: none).
struct Page {
    PageKind kind = PageKind::attract;
    int item = -1;
    bool operator==(const Page&) const = default;
};

// What a visitor has chosen in a story's chart.
struct ChartView {
    int state = -1;         // of the chart's data; -1 = they follow one another by themselves
    int state_before = -1;  // the state shown when `state` was chosen
    base::Seconds changed = -1e9;
    int emphasis = -1;  // the item that stands out; -1 = none
    int emphasis_before = -1;
    base::Seconds emphasised = -1e9;
    float divider = -1;         // of two pictures, 0..1; -1 = where the state has it
    float divider_before = -1;  // when `state` was chosen
    bool operator==(const ChartView&) const = default;
};

// A film or a sound of the story's chart. Where it has got to follows from the time alone.
struct Playback {
    bool playing = false;
    bool failed = false;      // whoever plays it cannot: the poster stays, and a sentence says so
    base::Seconds place = 0;  // in it, at the time `since`
    base::Seconds since = 0;
    bool operator==(const Playback&) const = default;
};

// How far a visitor can turn what is played up and down, in steps of 6 dB.
inline constexpr int most_loudness = 2;

// Nobody has touched the screen for a while: the visit ends unless somebody does.
struct IdleWarning {
    base::Seconds began = 0;
    base::Seconds length = 20;  // of the countdown
    std::string focus;          // of the page beneath; returns with the visitor
    bool operator==(const IdleWarning&) const = default;
};

// Who the frames are for: a visitor has controls, a film has its source and hashtag in a band
// instead.
enum class Audience { visitor, film };

// Everything about the visitor's moment. A value: copied, compared, recorded.
struct View {
    Page page;
    Page previous;              // for the transition into `page`
    base::Seconds entered = 0;  // when `page` was entered
    base::Seconds previous_entered = 0;
    bool moved = false;  // false: no transition, the show starts here
    content::Language language = 0;
    uint64_t offered = ~uint64_t{0};          // languages to choose from: bit n is language n
    content::Language previous_language = 0;  // for the cross-fade of texts into `language`
    base::Seconds language_changed = -1e9;    // when `language` last changed
    std::vector<Page> history;                // for back
    std::vector<std::string> pressed;         // ids of the nodes under fingers, each once, sorted
    std::string focus;                        // id of the node with the keyboard focus; "" = none
    std::string note;          // id of the figure whose source and note are open; "" = none
    double zoom = 1;           // by which the map is nearer than its camera says
    double previous_zoom = 1;  // before the motion of the map began
    int sheet = 0;             // of what an open card lists, where it does not show all at once
    MapView map;
    ChartView chart;
    ChartView previous_chart;  // of the page left behind
    bool enlarged = false;  // the story's picture has the page to itself; `map` tells how it moves
    base::Seconds enlarged_since = -1e9;
    Playback playback;
    int loudness = 0;  // steps from what staff have set, -most_loudness to most_loudness
    base::Seconds last_input = 0;
    std::optional<IdleWarning> warning;
    bool reduced_motion = false;
    bool large_text = false;
    bool low_reach = false;  // what is touched stands in the lower part
    content::Appearance appearance = content::Appearance::night;
    Audience audience = Audience::visitor;
    bool is_pressed(std::string_view id) const;
    bool offers(content::Language which) const { return which < 64 && (offered >> which & 1) != 0; }
    // Whether there is something that fingers move: the map, or a picture that is enlarged.
    bool has_camera() const { return enlarged || page.kind == PageKind::map; }
    bool operator==(const View&) const = default;
};

enum class ActionKind {
    none,
    open,
    back,
    home,
    next,
    previous,
    set_language,
    zoom_in,
    zoom_out,
    move_map,
    open_inset,
    choose_programme,
    list_programmes,
    search,  // for a region by its name: begin, or leave it
    type,
    erase,
    note,
    turn_sheet,
    turn_list,
    chart_state,
    emphasise,
    divide,
    enlarge,  // the story's picture
    play,     // from where it stands, or from the beginning when it has ended
    pause,
    stop,          // back to its beginning
    play_failed,   // whoever plays it cannot
    set_loudness,  // `value` steps
    close,
    warn,         // nobody is there any more, it seems
    stay,         // somebody is
    start_again,  // somebody is, who wants to begin anew: home, as a visit begins
    idle          // nobody is: back to the attract loop
};

// What a control does. `page` for open, `value` for set_language, chart_state
// (`page.item`: the state it leaves; so for divide), emphasise, turn_sheet, turn_list and warn
// (seconds), `text`
// for note and type.
struct Action {
    ActionKind kind = ActionKind::none;
    Page page;
    int value = 0;
    std::string text;
    float share = 0;                         // divide: 0..1
    std::optional<MapCameras> cameras = {};  // when it was given, where a map is shown
    MapMotion motion = {};                   // move_map
    bool operator==(const Action&) const = default;
};

// The view after an action at time `now`. Pure.
View update(const content::Exhibit& exhibit, const View& view, const Action& action,
            base::Seconds now);

}  // namespace vitrina::scene
