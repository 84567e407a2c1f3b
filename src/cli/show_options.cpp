#include "cli/show_options.h"

#include <CLI/CLI.hpp>

#include "cli/page_name.h"
#include "cli/picture_size.h"

namespace vitrina::cli {

void add_pack_argument(CLI::App& command, ShowOptions& options) {
    command.add_option("PACK", options.pack,
                       "folder of the pack; without it, the exhibit that Vitrina brings");
}

void add_language_option(CLI::App& command, ShowOptions& options) {
    command
        .add_option("--lang", options.language,
                    "language to show, such as pt; the pack's first one by default")
        ->type_name("LANGUAGE");
}

void add_page_option(CLI::App& command, ShowOptions& options) {
    command.add_option("--page", options.page, "home, attract, map, about, story:ID or country:ID")
        ->type_name("PAGE");
}

CLI::Option* add_size_option(CLI::App& command, ShowOptions& options, const char* name,
                             const char* help) {
    return command.add_option(name, options.size, help)
        ->check(check_size)
        ->type_name("WIDTHxHEIGHT");
}

base::Result<scene::View> start_view(const content::Exhibit& exhibit, const ShowOptions& options) {
    scene::View view;
    auto language = parse_language(exhibit, options.language);
    if (!language) return language.error();
    auto page = parse_page(exhibit, options.page);
    if (!page) return page.error();
    view.language = *language;
    view.page = *page;
    return view;
}

}  // namespace vitrina::cli
