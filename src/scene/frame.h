#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/geometry.h"
#include "base/time.h"
#include "draw/display_list.h"
#include "scene/view.h"

namespace vitrina::scene {

enum class SemanticRole {
    page,
    heading,
    text,
    figure,
    button,
    link,
    region,
    list,
    item,
    image,
    slider,  // its action states where it goes next; the chart that holds it is its track
    chart
};

// What a part of the frame means: for hit testing, focus, speech and tests. A control without a
// node does not exist.
struct Node {
    std::string id;   // stable within a page: "topic:culture", "region:COL"
    int parent = -1;  // index in the same list
    SemanticRole role = SemanticRole::text;
    std::string name;   // in the shown language
    std::string value;  // "22.000", empty when there is none
    base::Rect bounds;  // pixels
    Action action;      // kind none = not a control
    bool cut = false;   // its text has no room even at its smallest size
    bool focusable() const { return action.kind != ActionKind::none; }
};

std::string_view name(SemanticRole role);  // "region"
std::string_view name(ActionKind kind);    // "open"; "" for none

// A list of nodes that reuses its strings from frame to frame.
class Semantics {
  public:
    void clear() { m_count = 0; }
    Node& add(std::string_view id, SemanticRole role, std::string_view node_name,
              const base::Rect& bounds, int parent = 0);
    std::span<const Node> nodes() const { return {m_nodes.data(), m_count}; }
    int size() const { return static_cast<int>(m_count); }
    const Node* find(std::string_view id) const;

  private:
    std::vector<Node> m_nodes;
    size_t m_count = 0;
};

// Everything one moment shows and means.
struct Frame {
    draw::DisplayList list;
    Semantics semantics;
    base::Seconds next_change =
        base::never;  // the picture stays as it is until then; a time <= t means "at once"
    Node discarded;   // what a page drawn beneath another one says; kept for its memory
};

// {"nodes": [{"id", "parent", "role", "name", "value", "bounds", "action", "focus"}]}; parent is
// the parent's id or null.
std::string to_json(const Frame& frame, const View& view);

}  // namespace vitrina::scene
