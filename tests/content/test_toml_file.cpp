#include "content/toml_file.h"

#include <catch2/catch.hpp>

using namespace vitrina;
using namespace vitrina::content;

namespace {

Value parse(std::string_view text) {
    auto value = parse_toml(text, "t.toml");
    REQUIRE(value);
    return *value;
}

std::string repeated(std::string_view text, int times) {
    std::string result;
    for (int i = 0; i < times; ++i) result += text;
    return result;
}

}  // namespace

TEST_CASE("Every key and value has its place, in the order of the file") {
    Value root = parse("z = 1\n[a]\n  name = \"x\"\nb = [1, 2.5]\n");
    REQUIRE(root.members.size() == 2);
    CHECK(root.members[0].key == "z");
    const Value& a = root.members[1].value;
    CHECK(a.members[0].place == base::Place{"t.toml", 3, 3});
    CHECK(a.members[0].value.place == base::Place{"t.toml", 3, 10});
    CHECK(a.members[1].value.items[1].place == base::Place{"t.toml", 4, 9});
}

TEST_CASE("Values keep their kind") {
    Value root = parse("a = 'x'\nb = 3\nc = 2.5\nd = true\ne = 2024-01-01\nf = []\ng = {}\n");
    const Value::Kind kinds[] = {Value::Kind::text,    Value::Kind::integer, Value::Kind::real,
                                 Value::Kind::boolean, Value::Kind::date,    Value::Kind::array,
                                 Value::Kind::table};
    REQUIRE(root.members.size() == 7);
    for (size_t i = 0; i < 7; ++i) CHECK(root.members[i].value.kind == kinds[i]);
}

TEST_CASE("What is not TOML is an error with its place") {
    auto value = parse_toml("a = 1\nb = = 2\n", "t.toml");
    REQUIRE_FALSE(value);
    CHECK(value.error().place == base::Place{"t.toml", 2, 5});
}

TEST_CASE("Nesting is allowed up to the limit and no further, however it is written") {
    for (int depth : {1, deepest_nesting, deepest_nesting + 1, 200'000}) {
        INFO(depth);
        bool fits = depth <= deepest_nesting;
        CHECK(bool(parse_toml("a = " + repeated("[", depth) + repeated("]", depth), "t")) == fits);
        CHECK(bool(parse_toml("a = " + repeated("{b=", depth) + "1" + repeated("}", depth), "t")) ==
              fits);
        CHECK(bool(parse_toml("a" + repeated(".a", depth) + " = 1", "t")) == fits);
        CHECK(bool(parse_toml("[a" + repeated(".a", depth) + "]", "t")) == fits);
    }
}

TEST_CASE("Depth cannot hide behind strings and comments") {
    std::string deep = repeated(".a", 100'000);
    CHECK_FALSE(parse_toml("x = ['''y'''', {a" + deep + " = 1}]", "t"));
    CHECK_FALSE(parse_toml("x = [\"\"\"y\"\"\"\"\", {a" + deep + " = 1}]", "t"));
    CHECK_FALSE(parse_toml("x = \"\\\"\"\na" + deep + " = 1", "t"));
    CHECK_FALSE(parse_toml("# comment\ra" + deep + " = 1", "t"));
    CHECK_FALSE(parse_toml("# comment\na" + deep + " = 1", "t"));
}

TEST_CASE("Brackets and dots in strings and comments are not depth") {
    std::string marks = repeated("[{.", 1000);
    CHECK(parse_toml("a = \"" + marks + "\"\nb = '" + marks + "'\n# " + marks + "\n", "t"));
    CHECK(parse_toml("a = \"\"\"\n" + marks + "\n\"\"\"\n", "t"));
    CHECK(parse_toml(repeated("[[a]]\nb = 1.5\n", 500), "t"));
}
