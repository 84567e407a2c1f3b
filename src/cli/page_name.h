#pragma once

#include <string>

#include "base/result.h"
#include "content/exhibit.h"
#include "scene/view.h"

namespace vitrina::cli {

// A page by its name on the command line: home, attract, map, about, story:ID or country:ID. Errors
// name the nearest right one.
base::Result<scene::Page> parse_page(const content::Exhibit& exhibit, const std::string& name);

// A language by its tag ("pt", "pt-BR"; "pt" also finds "pt-BR"); the first language for "".
base::Result<content::Language> parse_language(const content::Exhibit& exhibit,
                                               const std::string& tag);

}  // namespace vitrina::cli
