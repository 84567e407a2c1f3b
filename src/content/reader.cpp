#include "content/reader.h"

#include <algorithm>
#include <cmath>

#include "content/languages.h"
#include "content/nearest.h"
#include "content/picture_file.h"

namespace vitrina::content {

Reader::Reader(Context& context, const Value& table, std::string what)
    : m_context(context), m_table(table), m_what(std::move(what)) {
    m_usable = table.kind == Value::Kind::table;
    if (m_usable) return;
    context.findings.error(
        table.place, "here is " + std::string(name(table.kind)) + " where a " + m_what + " belongs",
        "write a table");
}

const Member* Reader::member(const std::string& key) const {
    auto found = std::find_if(m_table.members.begin(), m_table.members.end(),
                              [&](const Member& one) { return one.key == key; });
    return found == m_table.members.end() ? nullptr : &*found;
}

const base::Place& Reader::place(const std::string& key) const {
    const Member* found = member(key);
    return found ? found->place : m_table.place;
}

const Value* Reader::find(const std::string& key, Need need) {
    m_known.insert(key);
    if (const Member* found = member(key)) return &found->value;
    if (need == Need::required && m_usable) {
        m_context.findings.error(m_table.place, in_quotes(key) + " is missing in this " + m_what,
                                 "add it");
    }
    return nullptr;
}

const Value* Reader::typed(const std::string& key, Need need, Value::Kind kind) {
    const Value* value = find(key, need);
    if (!value || value->kind == kind) return value;
    bool is_lone_table = kind == Value::Kind::array && value->kind == Value::Kind::table;
    m_context.findings.error(place(key), in_quotes(key) + " is " + std::string(name(value->kind)),
                             is_lone_table ? "write [[" + key + "]], with two brackets"
                                           : "it must be " + std::string(name(kind)));
    return nullptr;
}

Text Reader::text(const std::string& key, Need need, int readable_length) {
    const Value* value = find(key, need);
    if (!value) return {};
    Text text = text_of(m_context, *value, key, readable_length);
    bool is_text = value->kind == Value::Kind::text || value->kind == Value::Kind::table;
    if (text.empty() && need == Need::required && is_text && !m_context.languages.empty()) {
        m_context.findings.error(place(key), in_quotes(key) + " is empty", "write a text");
    }
    return text;
}

std::string Reader::string(const std::string& key, Need need) {
    const Value* value = typed(key, need, Value::Kind::text);
    if (!value) return {};
    if (has_control_character(value->text) || value->text.find('\n') != std::string::npos) {
        m_context.findings.error(place(key), in_quotes(key) + " has a control character",
                                 "delete it");
    }
    if (value->text.empty() && need == Need::required) {
        m_context.findings.error(place(key), in_quotes(key) + " is empty", "write a text");
    }
    return value->text;
}

std::string Reader::id(const std::string& key, Need need) {
    std::string id = string(key, need);
    if (!id.empty()) check_id(m_context, id, place(key));
    return id;
}

base::Colour Reader::colour(const std::string& key, Need need) {
    const Value* value = typed(key, need, Value::Kind::text);
    if (!value) return {};
    auto colour = base::parse_colour(value->text);
    if (colour && colour->a == 1) return *colour;
    m_context.findings.error(
        place(key), in_quotes(value->text) + (colour ? " is not opaque" : " is not a colour"),
        "write “#RRGGBB”, such as “#F2559E”");
    return {};
}

bool Reader::boolean(const std::string& key, bool otherwise) {
    const Value* value = typed(key, Need::optional, Value::Kind::boolean);
    return value ? value->flag : otherwise;
}

const Value* Reader::numeric(const std::string& key, Need need) {
    const Value* value = find(key, need);
    if (!value || value->kind == Value::Kind::integer || value->kind == Value::Kind::real)
        return value;
    m_context.findings.error(place(key), in_quotes(key) + " is " + std::string(name(value->kind)),
                             "it must be a number, without quotes and separators");
    return nullptr;
}

void Reader::out_of_range(const Value& value, const std::string& key, double low, double high) {
    m_context.findings.error(place(key), in_quotes(key) + " is " + in_digits(value.number),
                             "it must lie between " + in_digits(low) + " and " + in_digits(high));
}

double Reader::number(const std::string& key, Need need, double otherwise, double low,
                      double high) {
    const Value* value = numeric(key, need);
    if (!value) return otherwise;
    if (value->number >= low && value->number <= high) return value->number;
    out_of_range(*value, key, low, high);
    return otherwise;
}

int Reader::whole_number(const std::string& key, Need need, int otherwise, int low, int high) {
    const Value* value = typed(key, need, Value::Kind::integer);
    if (!value) return otherwise;
    if (value->number >= low && value->number <= high) return static_cast<int>(value->number);
    out_of_range(*value, key, low, high);
    return otherwise;
}

std::string Reader::symbol(const std::string& key, Need need) {
    std::string file = string(key, need);
    if (!file.empty()) check_symbol(m_context, file, place(key));
    return file;
}

std::string Reader::picture(const std::string& key, Need need) {
    std::string file = string(key, need);
    if (!file.empty()) check_picture(m_context, file, place(key));
    return file;
}

std::string Reader::file(const std::string& key, Need need, uint64_t limit) {
    std::string file = string(key, need);
    if (file.empty()) return {};
    auto path = m_context.folder.locate(file, limit);
    if (path) return file;
    m_context.findings.error(place(key), in_quotes(file) + ": " + path.error().what,
                             path.error().remedy);
    return {};
}

int Reader::reference(const std::string& key, const Ids& ids, Need need) {
    std::string id = string(key, need);
    return id.empty() ? -1 : ids.find(m_context, id, place(key));
}

std::vector<int> Reader::references(const std::string& key, const Ids& ids, Need need) {
    std::vector<int> found;
    for (const Value* item : items(key, need)) {
        int index = reference_of(m_context, *item, ids);
        if (index >= 0) found.push_back(index);
    }
    return found;
}

std::string Reader::choice_name(const std::string& key, Need need,
                                const std::vector<std::string>& names) {
    std::string chosen = string(key, need);
    if (chosen.empty() || std::find(names.begin(), names.end(), chosen) != names.end())
        return chosen;
    std::string all;
    for (const std::string& one : names) all += (all.empty() ? "" : ", ") + one;
    m_context.findings.error(
        place(key),
        in_quotes(chosen) + " is no value for the " + in_quotes(key) + " of a " + m_what,
        suggestion(chosen, names, "write one of: " + all));
    return {};
}

std::vector<const Value*> Reader::items(const std::string& key, Need need) {
    std::vector<const Value*> list;
    const Value* value = typed(key, need, Value::Kind::array);
    if (!value) return list;
    for (const Value& item : value->items) list.push_back(&item);
    if (list.empty() && need == Need::required) {
        m_context.findings.error(place(key), in_quotes(key) + " is empty", "give at least one");
    }
    return list;
}

const Value* Reader::table(const std::string& key, Need need) {
    return typed(key, need, Value::Kind::table);
}

void Reader::finish() {
    if (!m_usable) return;
    std::vector<std::string> known(m_known.begin(), m_known.end());
    for (const Member& one : m_table.members) {
        if (m_known.count(one.key) > 0) continue;
        m_context.findings.error(one.place, in_quotes(one.key) + " is not a key of this " + m_what,
                                 suggestion(one.key, known, "delete it"));
    }
}

int reference_of(Context& context, const Value& item, const Ids& ids) {
    if (item.kind == Value::Kind::text) return ids.find(context, item.text, item.place);
    context.findings.error(item.place,
                           "here is " + std::string(name(item.kind)) + " where an id belongs",
                           "write the id in quotes");
    return -1;
}

std::vector<Translation> translations_of(Context& context, const Value& value,
                                         std::string_view name) {
    if (value.kind == Value::Kind::text) return {{"", value.text, value.place}};
    std::vector<Translation> translations;
    if (value.kind != Value::Kind::table) {
        context.findings.error(value.place,
                               in_quotes(name) + " is " + std::string(content::name(value.kind)),
                               "write a text, or one a language: { es = \"...\", pt = \"...\" }");
        return translations;
    }
    std::vector<std::string> known;
    for (const LanguageInfo& language : context.languages) known.push_back(language.tag);
    for (const Member& one : value.members) {
        bool is_known = std::find(known.begin(), known.end(), one.key) != known.end();
        if (!is_known && !is_language(one.key)) {
            context.findings.error(
                one.place, in_quotes(one.key) + " is not a language",
                suggestion(one.key, known, "write a tag such as “es” or “pt-BR”"));
        } else if (one.value.kind != Value::Kind::text) {
            context.findings.error(
                one.place, in_quotes(one.key) + " is " + std::string(content::name(one.value.kind)),
                "it must be a text");
        } else {
            translations.push_back({one.key, one.value.text, one.place});
        }
    }
    return translations;
}

Text text_of(Context& context, const Value& value, std::string_view name, int readable_length) {
    return localise(context, translations_of(context, value, name), value.place, name,
                    readable_length);
}

void check_id(Context& context, std::string_view id, const base::Place& place) {
    bool good = std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '-' || c == '_';
    });
    if (!good)
        context.findings.error(place, in_quotes(id) + " is not an id",
                               "use letters, digits, “-” and “_” only");
}

}  // namespace vitrina::content
