#include <algorithm>
#include <catch2/catch.hpp>
#include <sstream>

#include "sandbox.h"

// Every folder in tests/content/broken holds only what differs from the good pack: files laid over
// it, the names of files to take away in removed.txt, and what the checks must say in expected.txt.

namespace fs = std::filesystem;

namespace {

std::vector<fs::path> cases() {
    std::vector<fs::path> folders;
    for (const auto& entry : fs::directory_iterator(Sandbox::tests() / "broken")) {
        if (entry.is_directory()) folders.push_back(entry.path());
    }
    std::sort(folders.begin(), folders.end());
    return folders;
}

std::string read(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace

TEST_CASE("Every broken pack is reported exactly as expected") {
    auto folders = cases();
    REQUIRE(folders.size() >= 35);
    for (const fs::path& folder : folders) {
        DYNAMIC_SECTION(folder.filename().string()) {
            Sandbox pack;
            pack.overlay(folder);
            std::istringstream removed(read(folder / "removed.txt"));
            for (std::string name; std::getline(removed, name);) pack.remove(name);
            auto loaded = pack.load();
            std::string expected = read(folder / "expected.txt");
            CHECK(Sandbox::report(loaded) == expected);
            bool has_error = expected.find("error: ") != expected.npos;
            CHECK(loaded.exhibit.has_value() == !has_error);
            CHECK_FALSE(expected.empty());
        }
    }
}
