#include <CLI/CLI.hpp>
#include <memory>

#include "cli/commands.h"
#include "cli/picture_size.h"
#include "cli/program.h"
#include "cli/show_options.h"
#include "cli/studio.h"
#include "cli/text_file.h"
#include "cli/usage.h"
#include "media/picture.h"

namespace vitrina::cli {

namespace {

struct ShotOptions : ShowOptions {
    double time = 0;
    std::string picture;
    std::string semantics;
};

int shot(const ShotOptions& options) {
    auto studio = Studio::open(options.pack, options.language);
    if (!studio) return report("shot", studio.error(), failure);
    auto view = start_view(studio->exhibition->exhibit(), options);
    if (!view) return report("shot", view.error(), wrong_usage);

    PictureSize size = parse_size(options.size).value_or(PictureSize{});
    scene::Frame frame;
    studio->exhibition->stage().build(
        *view, options.time,
        screen_of({static_cast<float>(size.width), static_cast<float>(size.height)}, options),
        frame);
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
