#include "cli/show_options.h"

#include <CLI/CLI.hpp>

#include "cli/diagonal.h"
#include "cli/page_name.h"
#include "cli/picture_size.h"
#include "kiosk/set_up.h"

namespace vitrina::cli {

void add_pack_argument(CLI::App& command, ShowOptions& options) {
    command.add_option("PACK", options.pack,
                       "folder of the pack; without it, the exhibit that Vitrina brings");
}

void add_language_option(CLI::App& command, ShowOptions& options) {
    command
        .add_option("--lang", options.language,
                    "language to show, such as pt; the pack's first one by default; qps tries "
                    "longer texts")
        ->type_name("LANGUAGE");
    command
        .add_option("--languages", options.languages,
                    "languages to choose from, such as es,pt; all of the pack by default")
        ->delimiter(',')
        ->type_name("LANGUAGES");
}

void add_look_options(CLI::App& command, ShowOptions& options) {
    command
        .add_option("--appearance", options.appearance,
                    "night, paper or high-contrast; as the pack says by default")
        ->check(CLI::IsMember({"night", "paper", "high-contrast"}))
        ->type_name("NAME");
    command.add_flag("--reduced-motion", options.reduced_motion,
                     "short fades instead of motion, the camera cuts");
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

content::Appearance appearance_of(const content::Exhibit& exhibit, const ShowOptions& options) {
    if (options.appearance == "night") return content::Appearance::night;
    if (options.appearance == "paper") return content::Appearance::paper;
    if (options.appearance == "high-contrast") return content::Appearance::high_contrast;
    return exhibit.appearance;
}

void add_screen_options(CLI::App& command, ShowOptions& options) {
    command
        .add_option("--diagonal", options.diagonal,
                    "diagonal of the screen, such as 43in or 1092mm: buttons and texts get their "
                    "real size")
        ->check(check_diagonal)
        ->type_name("LENGTH");
    command.add_flag("--large-text", options.large_text, "all texts one size up");
    command.add_flag("--low-reach", options.low_reach,
                     "everything that is touched in the lower part of the screen");
}

scene::Screen screen_of(base::Size pixels, const ShowOptions& options) {
    auto diagonal = parse_diagonal(options.diagonal);
    return {pixels, diagonal ? pixels_per_mm(pixels, *diagonal) : 0};
}

base::Result<scene::View> start_view(const content::Exhibit& exhibit, const ShowOptions& options) {
    scene::View view;
    auto language = parse_language(exhibit, options.language);
    if (!language) return language.error();
    auto page = parse_page(exhibit, options.page);
    if (!page) return page.error();
    view.language = *language;
    view.offered = kiosk::offered_languages(exhibit, options.languages, *language);
    view.page = *page;
    view.appearance = appearance_of(exhibit, options);
    view.reduced_motion = options.reduced_motion;
    view.large_text = options.large_text;
    view.low_reach = options.low_reach;
    return view;
}

}  // namespace vitrina::cli
