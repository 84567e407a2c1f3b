#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "content/context.h"
#include "content/ids.h"

namespace vitrina::content {

enum class Need { required, optional };

// Reads one TOML table by key and type. Whatever is wrong becomes a finding and the getter gives
// its default, so reading goes on. finish() reports the keys that nobody asked for.
class Reader {
  public:
    // `what` as in messages: "figure". Reports a value that is no table.
    Reader(Context& context, const Value& table, std::string what);

    Text text(const std::string& key, Need need, int readable_length);
    std::string string(const std::string& key, Need need);
    std::string id(const std::string& key, Need need);
    base::Colour colour(const std::string& key, Need need);
    bool boolean(const std::string& key, bool otherwise);
    double number(const std::string& key, Need need, double otherwise, double low, double high);
    int whole_number(const std::string& key, Need need, int otherwise, int low, int high);
    // The name of a picture of the pack that is drawn in one colour; the file is checked by its
    // first bytes.
    std::string symbol(const std::string& key, Need need);

    // The same for a picture shown in its own colours; a JPEG will do.
    std::string picture(const std::string& key, Need need);

    // The name of a file of the pack that is there and keeps the limit; "" when it is not.
    std::string file(const std::string& key, Need need, uint64_t limit);

    // The index of the record that the key names, -1 when there is none.
    int reference(const std::string& key, const Ids& ids, Need need);
    std::vector<int> references(const std::string& key, const Ids& ids, Need need);

    // One of the named choices.
    template <typename Choice>
    Choice choice(const std::string& key, Need need, Choice otherwise,
                  const std::vector<std::pair<const char*, Choice>>& choices) {
        std::vector<std::string> names;
        for (const auto& one : choices) names.push_back(one.first);
        std::string chosen = choice_name(key, need, names);
        for (const auto& one : choices) {
            if (one.first == chosen) return one.second;
        }
        return otherwise;
    }

    // The items of a list; the tables of [[key]].
    std::vector<const Value*> items(const std::string& key, Need need);
    // The table of [key]; null, reported when it is required.
    const Value* table(const std::string& key, Need need);
    // Any value; null when it is missing, reported when it is required.
    const Value* find(const std::string& key, Need need);

    // Where a key stands, or the table when it has no such key.
    const base::Place& place(const std::string& key) const;
    bool has(const std::string& key) const { return member(key) != nullptr; }

    // Reports every key that no getter asked for, with the nearest that one did.
    void finish();

  private:
    const Member* member(const std::string& key) const;
    std::string choice_name(const std::string& key, Need need,
                            const std::vector<std::string>& names);
    // The value when it is there and of that kind.
    const Value* typed(const std::string& key, Need need, Value::Kind kind);
    const Value* numeric(const std::string& key, Need need);
    void out_of_range(const Value& value, const std::string& key, double low, double high);

    Context& m_context;
    const Value& m_table;
    std::string m_what;
    std::set<std::string> m_known;
    bool m_usable = true;
};

// Text from a value that is a string or a table of languages.
Text text_of(Context& context, const Value& value, std::string_view name, int readable_length);

// The same before missing languages are filled in.
std::vector<Translation> translations_of(Context& context, const Value& value,
                                         std::string_view name);

// The index of the record that an item of a list names; -1, reported, when there is none.
int reference_of(Context& context, const Value& item, const Ids& ids);

// Reports an id with other characters than letters, digits, "-" and "_".
void check_id(Context& context, std::string_view id, const base::Place& place);

}  // namespace vitrina::content
