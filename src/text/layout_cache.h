#pragma once

#include <list>
#include <string>
#include <string_view>
#include <unordered_map>

#include "text/typesetter.h"

namespace vitrina::text {

// Everything that decides a layout.
struct LayoutRequest {
    std::string_view text;
    std::string_view language;
    Style style;
    base::Size box;       // height 0 for Typesetter::set
    int most_lines = -1;  // -1 for Typesetter::set
    float smallest = 0;

    bool operator==(const LayoutRequest&) const = default;
};

// The layouts asked for last, found by their request; the one that was not asked for longest leaves
// first.
class LayoutCache {
  public:
    explicit LayoutCache(size_t capacity) : m_capacity(capacity) {}

    // Null when unknown. Allocates nothing.
    LayoutRef find(const LayoutRequest& request);
    void add(const LayoutRequest& request, LayoutRef layout);
    size_t size() const { return m_entries.size(); }

  private:
    struct Entry {
        uint64_t hash = 0;
        std::string text, language;  // what the request's views point at
        LayoutRequest request;
        LayoutRef layout;
    };
    using Entries = std::list<Entry>;

    void drop_oldest();

    size_t m_capacity;
    Entries m_entries;  // latest use first
    std::unordered_multimap<uint64_t, Entries::iterator> m_by_hash;
};

}  // namespace vitrina::text
