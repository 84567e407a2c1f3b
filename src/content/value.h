#pragma once

#include <string>
#include <vector>

#include "base/result.h"

namespace vitrina::content {

struct Member;

// A TOML value with the place where it stands: what the readers see of a file. Only the part that
// `kind` names is filled.
struct Value {
    enum class Kind { text, integer, real, boolean, date, array, table };
    Kind kind = Kind::table;
    base::Place place;
    std::string text;
    double number = 0;  // integer and real
    bool flag = false;
    std::vector<Value> items;
    std::vector<Member> members;  // of a table, in the order of the file
};

struct Member {
    std::string key;
    base::Place place;  // of the key
    Value value;
};

// "a text", "a whole number", for messages.
std::string_view name(Value::Kind kind);

}  // namespace vitrina::content
