#include "kiosk/staff/words.h"

#include <algorithm>

#include "content/toml_file.h"
#include "kiosk/state_file.h"

namespace vitrina::kiosk::staff {

namespace {

std::string text_in(const content::Value& text, const std::string& language) {
    for (const content::Member& one : text.members) {
        if (one.key == language) return one.value.text;
    }
    return "";
}

}  // namespace

base::Result<Words> Words::load(const std::string& file) {
    auto text = read_text_file(file);
    if (!text) return text.error();
    auto root = content::parse_toml(*text, file);
    if (!root) return root.error();
    Words words;
    for (const content::Member& member : root->members) {
        std::vector<std::string>& texts = words.m_texts[member.key];
        for (const std::string& language : languages) {
            texts.push_back(text_in(member.value, language));
            if (texts.back().empty())
                return base::Error{member.place, "“" + member.key + "” has no text in " + language,
                                   "add it"};
        }
    }
    return words;
}

void Words::speak(std::string_view language) {
    auto found = std::find(languages.begin(), languages.end(), language);
    m_language = found == languages.end() ? 0 : static_cast<size_t>(found - languages.begin());
}

const char* Words::operator()(const std::string& key) const {
    auto found = m_texts.find(key);
    return found == m_texts.end() ? key.c_str() : found->second[m_language].c_str();
}

std::string Words::with(const std::string& key, const std::string& n) const {
    std::string text = (*this)(key);
    size_t at = text.find("{n}");
    return at == text.npos ? text : text.replace(at, 3, n);
}

}  // namespace vitrina::kiosk::staff
