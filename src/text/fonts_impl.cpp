#include "text/fonts_impl.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace vitrina::text {

bool Family::serves(std::string_view script) const {
    return std::find(scripts.begin(), scripts.end(), script) != scripts.end();
}

base::Result<void> Fonts::Impl::add(const FontFile& file) {
    auto source = FontSource::open(file, library.get());
    if (!source) return source.error();
    sources.push_back(std::make_unique<FontSource>(std::move(source.value())));
    auto same = [&](const Family& f) { return f.name == file.family && f.role == file.role; };
    auto family = std::find_if(families.begin(), families.end(), same);
    if (family == families.end()) {
        families.push_back({file.family, file.role, file.scripts, {}});
        family = std::prev(families.end());
    }
    family->sources.push_back(sources.size() - 1);
    return {};
}

draw::FontId Fonts::Impl::instance(const Family& family, int weight) {
    auto off = [&](size_t source) {
        return std::abs(sources[source]->nearest_weight(weight) - weight);
    };
    size_t best = family.sources.front();
    for (size_t source : family.sources) {
        if (off(source) < off(best)) best = source;
    }
    int nearest = sources[best]->nearest_weight(weight);
    auto [known, is_new] = m_instance_of.try_emplace({best, nearest}, 0);
    if (is_new) {
        known->second = static_cast<draw::FontId>(instances.size());
        instances.push_back(std::make_unique<FontInstance>(*sources[best], library.get(), nearest));
    }
    return known->second;
}

draw::FontId Fonts::Impl::first(Role role, int weight) {
    return candidates(role, weight, "", "").front();
}

const std::vector<draw::FontId>& Fonts::Impl::candidates(Role role, int weight,
                                                         std::string_view script,
                                                         std::string_view written) {
    std::string key = std::to_string(static_cast<int>(role)) + " " + std::to_string(weight) + " ";
    key.append(script).append(" ").append(written);
    auto [known, is_new] = m_candidates.try_emplace(std::move(key));
    std::vector<draw::FontId>& list = known->second;
    if (!is_new) return list;
    auto add_all = [&](auto&& wanted) {
        for (const Family& family : families) {
            if (!wanted(family)) continue;
            draw::FontId id = instance(family, weight);
            if (std::find(list.begin(), list.end(), id) == list.end()) list.push_back(id);
        }
    };
    if (role != Role::fallback) add_all([&](const Family& f) { return f.role == role; });
    add_all([](const Family& f) { return f.role == Role::text; });
    add_all([&](const Family& f) { return f.role == Role::fallback && f.serves(written); });
    add_all([&](const Family& f) { return f.role == Role::fallback && f.serves(script); });
    add_all([](const Family& f) { return f.role == Role::fallback && f.scripts.empty(); });
    add_all([](const Family&) { return true; });
    return list;
}

draw::PathRef Fonts::Impl::outline(draw::FontId font, uint32_t glyph) {
    uint64_t key = uint64_t{font} << 32 | glyph;
    if (auto known = m_outlines.find(key); known != m_outlines.end()) return known->second;
    auto path = std::make_shared<const draw::Path>(instances.at(font)->outline(glyph));
    m_outlines.emplace(key, path);
    return path;
}

}  // namespace vitrina::text
