#include "content/toml_file.h"

#include <toml++/toml.h>

#include <algorithm>
#include <tuple>

namespace vitrina::content {
namespace {

class Converter {
  public:
    explicit Converter(const std::string& file) : m_file(file) {}

    Value convert(const toml::node& node) const {
        Value value;
        value.place = place(node.source());
        if (const toml::table* table = node.as_table()) {
            convert_table(*table, value);
        } else if (const toml::array* array = node.as_array()) {
            value.kind = Value::Kind::array;
            for (const toml::node& item : *array) value.items.push_back(convert(item));
        } else {
            convert_scalar(node, value);
        }
        return value;
    }

  private:
    base::Place place(const toml::source_region& region) const {
        return {m_file, static_cast<int>(region.begin.line), static_cast<int>(region.begin.column)};
    }

    void convert_table(const toml::table& table, Value& value) const {
        value.kind = Value::Kind::table;
        for (const auto& [key, node] : table) {
            value.members.push_back({std::string(key.str()), place(key.source()), convert(node)});
        }
        std::stable_sort(value.members.begin(), value.members.end(),
                         [](const Member& a, const Member& b) {
                             return std::tie(a.place.line, a.place.column) <
                                    std::tie(b.place.line, b.place.column);
                         });
    }

    static void convert_scalar(const toml::node& node, Value& value) {
        if (const auto* text = node.as_string()) {
            value.kind = Value::Kind::text;
            value.text = text->get();
        } else if (const auto* integer = node.as_integer()) {
            value.kind = Value::Kind::integer;
            value.number = static_cast<double>(integer->get());
        } else if (const auto* real = node.as_floating_point()) {
            value.kind = Value::Kind::real;
            value.number = real->get();
        } else if (const auto* flag = node.as_boolean()) {
            value.kind = Value::Kind::boolean;
            value.flag = flag->get();
        } else {
            value.kind = Value::Kind::date;
        }
    }

    const std::string& m_file;
};

}  // namespace

std::string_view name(Value::Kind kind) {
    switch (kind) {
        case Value::Kind::text:
            return "a text";
        case Value::Kind::integer:
            return "a whole number";
        case Value::Kind::real:
            return "a number";
        case Value::Kind::boolean:
            return "true or false";
        case Value::Kind::date:
            return "a date or time";
        case Value::Kind::array:
            return "a list";
        case Value::Kind::table:
            return "a table";
    }
    return "";
}

base::Result<Value> parse_toml(std::string_view text, const std::string& file) {
    auto nesting = check_toml_nesting(text, file);
    if (!nesting) return nesting.error();
    try {
        Value root = Converter(file).convert(toml::parse(text));
        root.place = {file};
        return root;
    } catch (const toml::parse_error& error) {
        const auto& begin = error.source().begin;
        return base::Error{{file, static_cast<int>(begin.line), static_cast<int>(begin.column)},
                           "this is not TOML: " + std::string(error.description()),
                           ""};
    }
}

}  // namespace vitrina::content
