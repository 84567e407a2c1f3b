#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <optional>

#include "cli/commands.h"
#include "cli/page_name.h"
#include "cli/picture_size.h"
#include "cli/program.h"
#include "cli/show_options.h"
#include "cli/studio.h"
#include "cli/text_file.h"
#include "cli/usage.h"
#include "media/picture.h"
#include "scene/language_fade.h"
#include "scene/take_away.h"

namespace vitrina::cli {

namespace {

struct ShotOptions : ShowOptions {
    double time = 0;
    std::string picture;
    std::string semantics;
    std::vector<double> map_box;  // west, south, east, north; empty = as the page shows the map
    std::string inset, programme;
    CLI::Option* search = nullptr;
    std::string query;             // letters of a region's name that is searched
    bool take_away = false;        // with the code for a visitor's telephone
    int chosen = 0;                // item of the story's chart, from 1; 0 = none
    double enlarged = 0;           // times; 0 = the story's picture is as the story shows it
    std::optional<double> played;  // seconds of the story's film or sound
    std::optional<double> idle;    // seconds since the idle warning began
    std::string language_before;   // "" = none is leaving
};

// The index of a record with that id; -1 for none.
template <typename Records>
int index_of(const Records& records, const std::string& id) {
    auto found = std::find_if(records.begin(), records.end(),
                              [&](const auto& record) { return record.id == id; });
    return found == records.end() ? -1 : static_cast<int>(found - records.begin());
}

// What a visitor could have done to the map by now.
void prepare_map(scene::Stage& stage, const ShotOptions& options, const scene::Screen& screen,
                 scene::View& view) {
    const content::Exhibit& exhibit = stage.exhibit();
    if (!exhibit.map) return;
    view.map.inset = index_of(exhibit.map->insets, options.inset);
    view.map.programme = index_of(exhibit.programmes, options.programme);
    view.map.searching = options.search->count() > 0;
    view.map.query = options.query;
    if (options.map_box.size() != 4) return;
    const auto& box = options.map_box;
    view.map.motion.kind = scene::MapMotion::Kind::spring;
    view.map.motion.to = stage.camera_showing({box[0], box[1], box[2], box[3]}, view, screen);
}

void prepare_picture(const ShotOptions& options, scene::View& view) {
    if (options.enlarged < 1) return;
    view.enlarged = true;
    view.zoom = options.enlarged;
}

// Somebody has played it that far and looks at it.
void prepare_clip(const ShotOptions& options, scene::View& view) {
    if (options.played) view.playback.place = *options.played;
}

// Nobody has answered the idle warning so far.
void prepare_warning(const ShotOptions& options, scene::View& view) {
    if (!options.idle) return;
    view.warning.emplace();
    view.warning->began = options.time - *options.idle;
}

// The language a visitor came from, half-way through the change.
base::Result<void> prepare_language(const content::Exhibit& exhibit, const ShotOptions& options,
                                    scene::View& view) {
    if (options.language_before.empty()) return {};
    auto before = parse_language(exhibit, options.language_before);
    if (!before) return before.error();
    view.previous_language = *before;
    view.language_changed = options.time - scene::language_time / 2;
    return {};
}

int shot(const ShotOptions& options) {
    auto studio = Studio::open(options.pack, options.language);
    if (!studio) return report("shot", studio.error(), failure);
    auto view = start_view(studio->exhibition->exhibit(), options);
    if (!view) return report("shot", view.error(), wrong_usage);
    auto prepared = prepare_language(studio->exhibition->exhibit(), options, *view);
    if (!prepared) return report("shot", prepared.error(), wrong_usage);

    PictureSize size = parse_size(options.size).value_or(PictureSize{});
    scene::Frame frame;
    scene::Screen screen =
        screen_of({static_cast<float>(size.width), static_cast<float>(size.height)}, options);
    prepare_warning(options, *view);
    prepare_picture(options, *view);
    prepare_clip(options, *view);
    prepare_map(studio->exhibition->stage(), options, screen, *view);
    view->chart.emphasis = options.chosen - 1;
    if (options.take_away) view->note = scene::take_away_note;
    studio->exhibition->stage().build(*view, options.time, screen, frame);
    studio->surface->draw(frame.list, gpu::Surface::Target::picture);
    base::Bitmap picture;
    studio->surface->read(picture);
    auto saved = media::save_png(picture, options.picture);
    if (saved && !options.semantics.empty())
        saved = save_text(scene::to_json(frame, *view), options.semantics);
    return saved ? success : report("shot", saved.error(), failure);
}

}  // namespace

void add_shot(CLI::App& program, Chosen& chosen) {
    auto options = std::make_shared<ShotOptions>();
    CLI::App* command = program.add_subcommand("shot", "one moment of the exhibit as a picture");
    add_pack_argument(*command, *options);
    add_page_option(*command, *options);
    add_language_option(*command, *options);
    add_look_options(*command, *options);
    add_size_option(*command, *options, "--size", "size of the picture in pixels");
    add_screen_options(*command, *options);
    command
        ->add_option("--map-box", options->map_box,
                     "part of the map to look at, in degrees: west,south,east,north")
        ->delimiter(',')
        ->expected(4)
        ->type_name("DEGREES");
    command
        ->add_option("--from-lang", options->language_before,
                     "the moment half-way between this language and --lang")
        ->type_name("LANGUAGE");
    command->add_option("--inset", options->inset, "inset of the map that has grown")
        ->type_name("ID");
    command->add_option("--programme", options->programme, "programme chosen on the map")
        ->type_name("ID");
    command
        ->add_option("--choose", options->chosen,
                     "item of the story's chart that a visitor has chosen")
        ->check(CLI::Range(1, 2000))
        ->type_name("NUMBER");
    command->add_flag("--take-away", options->take_away,
                      "with the code that a visitor's telephone takes away");
    options->search =
        command
            ->add_option("--search", options->query, "the map's search, with these letters typed")
            ->type_name("LETTERS");
    command
        ->add_option("--enlarged", options->enlarged,
                     "with the story's picture enlarged, so many times nearer than as a whole")
        ->check(CLI::Range(1.0, 6.0))
        ->type_name("TIMES");
    command
        ->add_option("--at", options->played,
                     "with the story's film or sound paused at this second of it")
        ->check(CLI::Range(0.0, 36000.0))
        ->type_name("SECONDS");
    command
        ->add_option("--idle", options->idle,
                     "with the warning that the visit ends, so many seconds after it began")
        ->check(CLI::Range(0.0, 20.0))
        ->type_name("SECONDS");
    command->add_option("--time", options->time, "seconds since the page was entered")
        ->check(CLI::Range(0.0, 86400.0));
    command->add_option("--out", options->picture, "PNG file to write")
        ->required()
        ->type_name("FILE.png");
    command
        ->add_option("--semantics", options->semantics,
                     "JSON file for what the picture means: names, roles, places")
        ->type_name("FILE.json");
    command->footer(
        "Examples:\n"
        "  vitrina shot --page home --time 10 --out home.png\n"
        "  vitrina shot --page country:COL --lang en --size 1080x1920 --time 5 --out colombia.png\n"
        "  vitrina shot my-pack --page story:films --time 8 --out films.png --semantics "
        "films.json");
    command->callback([options, &chosen] { chosen = [options] { return shot(*options); }; });
}

}  // namespace vitrina::cli
