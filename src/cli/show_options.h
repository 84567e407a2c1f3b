#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "content/exhibit.h"
#include "scene/metrics.h"
#include "scene/view.h"

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace vitrina::cli {

// What most commands ask for.
struct ShowOptions {
    std::string pack;                    // "" = the default pack
    std::string language;                // "" = the pack's first
    std::vector<std::string> languages;  // tags to choose from; none = all
    std::string page = "home";
    std::string size = "1920x1080";
    std::string appearance;  // "" = the pack's own
    bool reduced_motion = false;
    std::string diagonal;  // of the screen, "43in"; "" = unknown
    bool large_text = false;
    bool low_reach = false;
};

void add_pack_argument(CLI::App& command, ShowOptions& options);
void add_language_option(CLI::App& command, ShowOptions& options);
// --appearance and --reduced-motion.
void add_look_options(CLI::App& command, ShowOptions& options);
void add_page_option(CLI::App& command, ShowOptions& options);
// With a check of its form; further checks may be added.
CLI::Option* add_size_option(CLI::App& command, ShowOptions& options, const char* name,
                             const char* help);

content::Appearance appearance_of(const content::Exhibit& exhibit, const ShowOptions& options);
// What the exhibit is shown on, and how to whoever cannot see or reach as others do.
void add_screen_options(CLI::App& command, ShowOptions& options);

// The screen of that many pixels and of the diagonal that was given, if any.
scene::Screen screen_of(base::Size pixels, const ShowOptions& options);

// The view that the options describe: the page entered at time 0, without a transition. Errors: no
// such page or language.
base::Result<scene::View> start_view(const content::Exhibit& exhibit, const ShowOptions& options);

}  // namespace vitrina::cli
