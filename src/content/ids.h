#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "content/context.h"

namespace vitrina::content {

// The ids of one kind of record, in the order of the records, so that references become indices.
class Ids {
  public:
    // `what` as in messages: "figure".
    explicit Ids(std::string what) : m_what(std::move(what)) {}

    // Call once a record. A duplicate is reported; the first record keeps the id.
    void add(Context& context, const std::string& id, const base::Place& place);

    // The record's index. An id that nobody has is reported, with the nearest one, and gives -1.
    int find(Context& context, std::string_view id, const base::Place& place) const;

    // After a file could not be read: references into it are no faults of their own.
    void set_incomplete() { m_incomplete = true; }

    int size() const { return static_cast<int>(m_names.size()); }

  private:
    struct Entry {
        int index;
        base::Place place;
    };
    std::string m_what;
    std::vector<std::string> m_names;
    std::unordered_map<std::string, Entry> m_entries;
    bool m_incomplete = false;
};

}  // namespace vitrina::content
