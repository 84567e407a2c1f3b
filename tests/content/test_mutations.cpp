#include <catch2/catch.hpp>
#include <random>

#include "content/geometry.h"
#include "sandbox.h"

// Whatever happens to its bytes, a pack is either loaded or refused with a reason; load() returns.

namespace fs = std::filesystem;

namespace {

constexpr unsigned seed = 20221024;
constexpr int mutations_per_file = 40;

std::vector<std::string> files(const Sandbox& pack) {
    std::vector<std::string> names;
    fs::path root = pack.file("");
    for (const auto& entry : fs::recursive_directory_iterator(root)) {
        if (entry.is_regular_file()) names.push_back(fs::relative(entry.path(), root).string());
    }
    std::sort(names.begin(), names.end());
    return names;
}

// Deletes, doubles, swaps or overwrites a stretch of bytes.
std::string mutated(std::string bytes, std::mt19937& random) {
    auto below = [&](size_t limit) { return limit == 0 ? 0 : random() % limit; };
    constexpr std::string_view spice = "\"'[]{}=,.;#\n\r\\\0\xFF-0e9:";
    for (size_t times = 1 + below(4); times > 0 && !bytes.empty(); --times) {
        size_t at = below(bytes.size()),
               length = std::min<size_t>(1 + below(30), bytes.size() - at);
        switch (below(4)) {
            case 0:
                bytes.erase(at, length);
                break;
            case 1:
                bytes.insert(at, bytes.substr(at, length));
                break;
            case 2:
                std::swap(bytes[at], bytes[below(bytes.size())]);
                break;
            default:
                bytes[at] = spice[below(spice.size())];
        }
    }
    return bytes;
}

}  // namespace

TEST_CASE("A pack with damaged bytes is loaded or refused, never more") {
    Sandbox pack;
    std::mt19937 random(seed);
    int refused = 0;
    for (const std::string& name : files(pack)) {
        std::string original = pack.read(name);
        for (int i = 0; i < mutations_per_file; ++i) {
            pack.write(name, mutated(original, random));
            auto loaded = pack.load();
            bool has_error = std::any_of(
                loaded.findings.begin(), loaded.findings.end(), [](const auto& finding) {
                    return finding.severity == vitrina::content::Severity::error;
                });
            INFO(name << ", mutation " << i);
            CHECK(loaded.exhibit.has_value() != has_error);
            refused += has_error ? 1 : 0;
        }
        pack.write(name, original);
    }
    CHECK(refused > 100);
    CHECK(pack.report().empty());
}

TEST_CASE("A file cut short anywhere is loaded or refused") {
    Sandbox pack;
    for (const char* name : {"exhibit.toml", "areas.geojson", "regions.csv"}) {
        std::string original = pack.read(name);
        for (size_t size = 0; size < original.size(); size += 37) {
            pack.write(name, original.substr(0, size));
            auto loaded = pack.load();
            CHECK((loaded.exhibit.has_value() || !loaded.findings.empty()));
        }
        pack.write(name, original);
    }
}
