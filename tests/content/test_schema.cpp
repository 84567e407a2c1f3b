#include <catch2/catch.hpp>
#include <filesystem>

#include "content/geometry_json.h"
#include "content/toml_file.h"
#include "sandbox.h"

// docs/schema/ repeats for editors what the readers know; here the two are held together.

using namespace vitrina;
using namespace vitrina::content;
namespace fs = std::filesystem;

namespace {

Json schema(const std::string& kind) {
    std::ifstream stream(VITRINA_SOURCE_DIR "/docs/schema/" + kind + ".json");
    return Json::parse(stream, nullptr, false);
}

const Json& resolved(const Json& root, const Json& part) {
    if (!part.contains("$ref")) return part;
    std::string name = part["$ref"].get<std::string>();
    return root["$defs"][name.substr(name.rfind('/') + 1)];
}

// Keys of a value that a schema with a fixed set of keys does not list.
std::vector<std::string> unlisted(const Json& root, const Json& part, const Value& value) {
    const Json& rule = resolved(root, part);
    std::vector<std::string> found;
    auto add = [&](const Json& below, const Value& item) {
        for (const std::string& key : unlisted(root, below, item)) found.push_back(key);
    };
    if (value.kind == Value::Kind::array && rule.contains("items")) {
        for (const Value& item : value.items) add(rule["items"], item);
    }
    if (value.kind != Value::Kind::table || !rule.contains("properties")) return found;
    for (const Member& member : value.members) {
        if (rule["properties"].contains(member.key)) {
            add(rule["properties"][member.key], member.value);
        } else if (!rule.contains("additionalProperties") ||
                   !rule["additionalProperties"].is_object()) {
            found.push_back(member.key);
        }
    }
    return found;
}

}  // namespace

TEST_CASE("The schemas list every key that good packs use") {
    for (const char* pack : {"good", "other/garden", "other/museum", "other/charts"}) {
        auto folder = pack::Folder::open((Sandbox::tests() / pack).string());
        REQUIRE(folder);
        Findings findings;
        Context context{*folder, findings, {}, {}};
        auto files = folder->list("stories", ".toml");
        for (const char* name : {"exhibit", "theme", "figures", "topics", "map", "words"}) {
            if (folder->contains(std::string(name) + ".toml"))
                files.push_back(std::string(name) + ".toml");
        }
        for (const std::string& file : files) {
            INFO(pack << "/" << file);
            Json root =
                schema(file.starts_with("stories/") ? "stories" : fs::path(file).stem().string());
            REQUIRE(root.is_object());
            auto value = read_toml(context, file);
            REQUIRE(value);
            CHECK(unlisted(root, root, *value).empty());
        }
    }
}

TEST_CASE("The schema of words lists exactly the program's words") {
    Json words = schema("words");
    REQUIRE(words.is_object());
    CHECK(words["properties"].size() == static_cast<size_t>(Word::count_));
    for (size_t i = 0; i < static_cast<size_t>(Word::count_); ++i) {
        CHECK(words["properties"].contains(std::string(key(static_cast<Word>(i)))));
    }
}

TEST_CASE("A key that no schema lists is noticed") {
    auto value = parse_toml("[[story]]\nid = \"a\"\nchart = { kinds = \"x\" }\n", "t.toml");
    REQUIRE(value);
    Json root = schema("stories");
    CHECK(unlisted(root, root, *value) == std::vector<std::string>{"kinds"});
}
