#pragma once

#include <algorithm>
#include <vector>

#include "base/geometry.h"
#include "content/text.h"

namespace vitrina::scene {

// Where the parts of a chart stand whose places take work to find: packed discs, gathered dots.
// Points are relative to the corner of the area that they were found for.
struct ChartPlacing {
    enum class Label {
        none,    // no room
        inside,  // in the mark
        beside,  // in `box`, with a line to the mark
    };
    struct Mark {
        base::Point at;
        float radius = 0;
        Label label = Label::none;
        base::Rect box;
    };
    std::vector<Mark> marks;        // by item
    std::vector<base::Point> dots;  // item by item
    std::vector<size_t> first_dot;  // by item, and one more at the end
    float dot = 0;                  // radius of a dot
    float room = 0;                 // that something of the chart takes
};

// The placings of the charts shown last: found once for an area and a language, not in every frame.
// Older ones are let go. Not thread-safe.
class ChartPlaces {
  public:
    struct Key {
        int story = -1;
        content::Language language = 0;
        base::Size size;  // of the area
        bool operator==(const Key&) const = default;
    };

    // The placing of that key; `make(placing)` fills an empty one. Good until the next call.
    template <typename Make>
    const ChartPlacing& of(const Key& key, Make&& make) {
        for (Entry& entry : m_entries) {
            if (!(entry.key == key)) continue;
            entry.used = ++m_clock;
            return entry.placing;
        }
        Entry& entry = oldest();
        entry = {key, ++m_clock, {}};
        make(entry.placing);
        return entry.placing;
    }

  private:
    static constexpr size_t kept = 8;
    struct Entry {
        Key key;
        long used = 0;
        ChartPlacing placing;
    };
    Entry& oldest() {
        if (m_entries.size() < kept) return m_entries.emplace_back();
        return *std::min_element(m_entries.begin(), m_entries.end(),
                                 [](const Entry& a, const Entry& b) { return a.used < b.used; });
    }

    std::vector<Entry> m_entries;
    long m_clock = 0;
};

}  // namespace vitrina::scene
