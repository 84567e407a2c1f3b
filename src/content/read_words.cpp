#include <algorithm>
#include <optional>

#include "content/languages.h"
#include "content/pseudo.h"
#include "content/readers.h"

namespace vitrina::content {
namespace {

constexpr size_t word_count = static_cast<size_t>(Word::count_);
using Translations = std::array<std::vector<Translation>, word_count>;

Translations read_all(Context& context, const Value& file) {
    Translations words;
    Reader reader(context, file, "list of words");
    for (size_t i = 0; i < word_count; ++i) {
        std::string word(key(static_cast<Word>(i)));
        if (const Value* value = reader.find(word, Need::optional))
            words[i] = translations_of(context, *value, word);
    }
    reader.finish();
    return words;
}

// The words of a pack, and before them those of the program.
std::optional<Translations> read_own(Context& context, const std::string& assets) {
    auto folder = pack::Folder::open(assets);
    if (!folder) {
        context.findings.error(folder.error());
        return std::nullopt;
    }
    Context own{*folder, context.findings, context.languages, {}, context.trial};
    auto file = read_toml(own, "words.toml");
    return file ? std::optional(read_all(own, *file)) : std::nullopt;
}

const Translation* find(const std::vector<Translation>& translations, const std::string& tag) {
    auto found =
        std::find_if(translations.begin(), translations.end(), [&](const Translation& one) {
            return !one.text.empty() && (one.language == tag || one.language.empty());
        });
    return found == translations.end() ? nullptr : &*found;
}

// The pack's "pt-BR", the program's, then the pack's "pt", the program's.
const Translation* find(const std::vector<Translation>& of_pack,
                        const std::vector<Translation>& own, std::string tag) {
    for (; !tag.empty(); tag = parent(tag)) {
        if (const Translation* found = find(of_pack, tag)) return found;
        if (const Translation* found = find(own, tag)) return found;
    }
    return nullptr;
}

void check_placeholders(Context& context, const std::vector<Translation>& translations) {
    for (const Translation& one : translations) {
        bool has_both =
            one.text.find("{n}") != std::string::npos && one.text.find("{m}") != std::string::npos;
        if (!has_both)
            context.findings.error(one.place, "“story_position” lacks {n} or {m}",
                                   "write it like “{n} / {m}”");
    }
}

int longest(Word word) {
    if (word == Word::keyboard) return readable::longest;
    bool sentence =
        word == Word::idle_sentence || word == Word::take_away_how || word == Word::unplayable;
    return sentence ? readable::label : readable::button;
}

void check_lengths(Context& context, const Translations& words) {
    for (size_t i = 0; i < word_count; ++i) {
        for (const Translation& one : words[i]) {
            Word word = static_cast<Word>(i);
            localise(context, {{"", one.text, one.place}}, one.place, key(word), longest(word));
        }
    }
}

// The pack's first language, made strange.
void add_pseudo_words(Words& words) {
    for (size_t i = 0; i < word_count; ++i) {
        std::vector<std::string>& values = words.texts[i].values;
        std::string first = values.empty() ? "" : values.front();
        bool stays = first.empty() || static_cast<Word>(i) == Word::keyboard;
        values.push_back(stays ? first : pseudo_localised(first));
    }
}

void merge(Context& context, const Translations& of_pack, const Translations& own,
           const base::Place& place, const LanguageInfo& language, Words& words) {
    std::string missing;
    for (size_t i = 0; i < word_count; ++i) {
        const Translation* found = find(of_pack[i], own[i], language.tag);
        words.texts[i].values.push_back(found ? found->text : std::string());
        if (!found)
            missing += (missing.empty() ? "" : ", ") + std::string(key(static_cast<Word>(i)));
    }
    if (missing.empty()) return;
    context.findings.error(
        place, "the program has no words in " + in_quotes(language.tag) + " for: " + missing,
        "give them in words.toml of the pack");
}

}  // namespace

void read_words(Context& context, const std::string& assets, Exhibit& exhibit) {
    auto own = read_own(context, assets);
    if (!own) return;
    Translations of_pack;
    if (context.folder.contains("words.toml")) {
        auto file = read_toml(context, "words.toml");
        if (!file) return;
        of_pack = read_all(context, *file);
    }
    check_lengths(context, of_pack);
    check_placeholders(context, of_pack[static_cast<size_t>(Word::story_position)]);
    for (const LanguageInfo& language : context.languages) {
        if (language.tag == pseudo_language) {
            add_pseudo_words(exhibit.words);
            continue;
        }
        merge(context, of_pack, *own, {"words.toml"}, language, exhibit.words);
    }
}

}  // namespace vitrina::content
