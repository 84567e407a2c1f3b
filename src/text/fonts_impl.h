#pragma once

#include <map>
#include <optional>
#include <unordered_map>

#include "text/font_instance.h"

namespace vitrina::text {

// Files of one family and role: the weights of one typeface. `script` codes as in FontFile.
struct Family {
    std::string name;
    Role role = Role::text;
    std::vector<std::string> scripts;
    std::vector<size_t> sources;  // index into Impl::sources

    bool serves(std::string_view script) const;
};

// What the typesetter asks of the fonts beyond drawing: which instance to use for a character.
struct Fonts::Impl {
    LibraryOwner library;
    std::vector<std::unique_ptr<FontSource>> sources;
    std::vector<Family> families;  // in the manifest's order
    std::vector<FontFile> missing;
    std::vector<std::string> pattern_folders{"/usr/share/hyphen"};  // best first
    std::vector<std::unique_ptr<FontInstance>> instances;           // draw::FontId is the index

    base::Result<void> add(const FontFile& file);

    // The instance of a family nearest to a weight; made when first asked for.
    draw::FontId instance(const Family& family, int weight);
    // The face that a style's measures come from: the first of its role, else of the text role.
    draw::FontId first(Role role, int weight);
    // Instances to try for a character, in order: the role's faces, text faces, fallbacks that
    // serve `written` (the text's language, such as Jpan), then those that serve `script`, then all
    // others. Stays valid.
    const std::vector<draw::FontId>& candidates(Role role, int weight, std::string_view script,
                                                std::string_view written);

    draw::PathRef outline(draw::FontId font, uint32_t glyph);

  private:
    std::map<std::pair<size_t, int>, draw::FontId> m_instance_of;  // by source and weight
    std::map<std::string, std::vector<draw::FontId>> m_candidates;
    std::unordered_map<uint64_t, draw::PathRef> m_outlines;  // by font and glyph
};

}  // namespace vitrina::text
