#include "text/layout_cache.h"

#include <bit>
#include <utility>

namespace vitrina::text {

namespace {

// FNV-1a, 64 bit. Source: Fowler, Noll and Vo, "The FNV Non-Cryptographic Hash Algorithm".
class Hash {
  public:
    void add(std::string_view bytes) {
        for (char byte : bytes) mix(static_cast<unsigned char>(byte));
        mix(0xFF);  // never a byte of UTF-8, so that neighbours cannot be confused
    }
    void add(float value) { mix(std::bit_cast<uint32_t>(value)); }
    void add(int value) { mix(static_cast<uint32_t>(value)); }
    uint64_t value() const { return m_value; }

  private:
    void mix(uint64_t value) { m_value = (m_value ^ value) * 0x100000001b3ULL; }
    uint64_t m_value = 0xcbf29ce484222325ULL;
};

uint64_t hash_of(const LayoutRequest& request) {
    Hash hash;
    hash.add(request.text);
    hash.add(request.language);
    const Style& style = request.style;
    for (float value : {style.size, style.tracking, style.line_height, request.box.width,
                        request.box.height, request.smallest}) {
        hash.add(value);
    }
    for (int value : {static_cast<int>(style.role), style.weight, static_cast<int>(style.figures),
                      static_cast<int>(style.capitals), static_cast<int>(style.alignment),
                      static_cast<int>(style.wrapping), request.most_lines}) {
        hash.add(value);
    }
    return hash.value();
}

}  // namespace

LayoutRef LayoutCache::find(const LayoutRequest& request) {
    auto [first, last] = m_by_hash.equal_range(hash_of(request));
    for (auto at = first; at != last; ++at) {
        if (at->second->request != request) continue;
        m_entries.splice(m_entries.begin(), m_entries, at->second);
        return at->second->layout;
    }
    return nullptr;
}

void LayoutCache::add(const LayoutRequest& request, LayoutRef layout) {
    while (m_entries.size() >= m_capacity && !m_entries.empty()) drop_oldest();
    m_entries.push_front({hash_of(request), std::string(request.text),
                          std::string(request.language), request, std::move(layout)});
    Entry& entry = m_entries.front();
    entry.request.text = entry.text;
    entry.request.language = entry.language;
    m_by_hash.emplace(entry.hash, m_entries.begin());
}

void LayoutCache::drop_oldest() {
    auto oldest = std::prev(m_entries.end());
    auto [first, last] = m_by_hash.equal_range(oldest->hash);
    for (auto at = first; at != last; ++at) {
        if (at->second != oldest) continue;
        m_by_hash.erase(at);
        break;
    }
    m_entries.erase(oldest);
}

}  // namespace vitrina::text
