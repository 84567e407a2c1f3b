#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace vitrina::kiosk::staff {

// The texts of the staff panel, from assets/staff.toml, in one language at a time.
class Words {
  public:
    static inline const std::vector<std::string> languages = {"es", "pt", "en"};

    // Errors: unreadable, not TOML, a text that lacks a language.
    static base::Result<Words> load(const std::string& file);

    void speak(std::string_view language);  // Spanish where it is none of them
    size_t language() const { return m_language; }
    // The text, or the key itself where there is none.
    const char* operator()(const std::string& key) const;
    // With "{n}" replaced.
    std::string with(const std::string& key, const std::string& n) const;

  private:
    std::map<std::string, std::vector<std::string>> m_texts;
    size_t m_language = 0;
};

}  // namespace vitrina::kiosk::staff
