#include "scene/frame.h"

#include <cstdio>

namespace vitrina::scene {

namespace {

void append_string(std::string& out, std::string_view text) {
    out += '"';
    for (char c : text) {
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (static_cast<unsigned char>(c) < 0x20) {
            char escape[8];
            std::snprintf(escape, sizeof escape, "\\u%04x", c);
            out += escape;
        } else {
            out += c;
        }
    }
    out += '"';
}

void append_number(std::string& out, float value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.1f", value);
    out += text;
}

void append_node(std::string& out, std::span<const Node> nodes, const Node& node,
                 const View& view) {
    out += "    {\"id\": ";
    append_string(out, node.id);
    out += ", \"parent\": ";
    if (node.parent >= 0) {
        append_string(out, nodes[static_cast<size_t>(node.parent)].id);
    } else {
        out += "null";
    }
    out += ", \"role\": ";
    append_string(out, name(node.role));
    out += ", \"name\": ";
    append_string(out, node.name);
    out += ", \"value\": ";
    append_string(out, node.value);
    out += ", \"bounds\": [";
    append_number(out, node.bounds.x);
    out += ", ";
    append_number(out, node.bounds.y);
    out += ", ";
    append_number(out, node.bounds.width);
    out += ", ";
    append_number(out, node.bounds.height);
    out += "], \"action\": ";
    append_string(out, name(node.action.kind));
    out += ", \"focus\": ";
    out += node.id == view.focus ? "true}" : "false}";
}

}  // namespace

std::string_view name(SemanticRole role) {
    switch (role) {
        case SemanticRole::page:
            return "page";
        case SemanticRole::heading:
            return "heading";
        case SemanticRole::text:
            return "text";
        case SemanticRole::figure:
            return "figure";
        case SemanticRole::button:
            return "button";
        case SemanticRole::link:
            return "link";
        case SemanticRole::region:
            return "region";
        case SemanticRole::list:
            return "list";
        case SemanticRole::item:
            return "item";
        case SemanticRole::image:
            return "image";
        case SemanticRole::slider:
            return "slider";
        case SemanticRole::chart:
            return "chart";
    }
    return "";
}

std::string_view name(ActionKind kind) {
    switch (kind) {
        case ActionKind::none:
            return "";
        case ActionKind::open:
            return "open";
        case ActionKind::back:
            return "back";
        case ActionKind::home:
            return "home";
        case ActionKind::next:
            return "next";
        case ActionKind::previous:
            return "previous";
        case ActionKind::set_language:
            return "set_language";
        case ActionKind::zoom_in:
            return "zoom_in";
        case ActionKind::zoom_out:
            return "zoom_out";
        case ActionKind::move_map:
            return "move_map";
        case ActionKind::open_inset:
            return "open_inset";
        case ActionKind::choose_programme:
            return "choose_programme";
        case ActionKind::list_programmes:
            return "list_programmes";
        case ActionKind::search:
            return "search";
        case ActionKind::type:
            return "type";
        case ActionKind::erase:
            return "erase";
        case ActionKind::note:
            return "note";
        case ActionKind::turn_sheet:
            return "turn_sheet";
        case ActionKind::turn_list:
            return "turn_list";
        case ActionKind::chart_state:
            return "chart_state";
        case ActionKind::emphasise:
            return "emphasise";
        case ActionKind::divide:
            return "divide";
        case ActionKind::enlarge:
            return "enlarge";
        case ActionKind::play:
            return "play";
        case ActionKind::pause:
            return "pause";
        case ActionKind::stop:
            return "stop";
        case ActionKind::play_failed:
            return "play_failed";
        case ActionKind::set_loudness:
            return "set_loudness";
        case ActionKind::close:
            return "close";
        case ActionKind::warn:
            return "warn";
        case ActionKind::stay:
            return "stay";
        case ActionKind::start_again:
            return "start_again";
        case ActionKind::idle:
            return "idle";
    }
    return "";
}

Node& Semantics::add(std::string_view id, SemanticRole role, std::string_view node_name,
                     const base::Rect& bounds, int parent) {
    if (m_count == m_nodes.size()) m_nodes.emplace_back();
    Node& node = m_nodes[m_count];
    node.id.assign(id);
    node.parent = m_count == 0 ? -1 : parent;
    node.role = role;
    node.name.assign(node_name);
    node.value.clear();
    node.bounds = bounds;
    node.action.kind = ActionKind::none;
    node.action.page = {};
    node.action.value = 0;
    node.action.text.clear();
    node.cut = false;
    ++m_count;
    return node;
}

const Node* Semantics::find(std::string_view id) const {
    for (const Node& node : nodes()) {
        if (node.id == id) return &node;
    }
    return nullptr;
}

std::string to_json(const Frame& frame, const View& view) {
    std::string out = "{\"nodes\": [\n";
    std::span<const Node> nodes = frame.semantics.nodes();
    for (size_t i = 0; i < nodes.size(); ++i) {
        append_node(out, nodes, nodes[i], view);
        out += i + 1 < nodes.size() ? ",\n" : "\n";
    }
    return out + "]}\n";
}

}  // namespace vitrina::scene
