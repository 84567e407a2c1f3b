#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstdio>
#include <memory>

#include "cli/commands.h"
#include "cli/page_name.h"
#include "cli/picture_size.h"
#include "cli/program.h"
#include "cli/replayed.h"
#include "cli/show_options.h"
#include "cli/studio.h"
#include "cli/usage.h"
#include "cli/visit_frames.h"
#include "content/nearest.h"
#include "film/frame_source.h"
#include "film/shoot.h"
#include "kiosk/signals.h"

namespace vitrina::cli {

namespace {

struct FilmOptions : ShowOptions {
    std::string visit;  // recording to film; "" = a tour of the exhibit
    int fps = 60;
    double seconds = 60;
    std::string file;
    std::string preset = "medium";
    int quality = 18;
};

const std::vector<std::string>& presets() {
    static const std::vector<std::string> all = {"ultrafast", "superfast", "veryfast",
                                                 "faster",    "fast",      "medium",
                                                 "slow",      "slower",    "veryslow"};
    return all;
}

std::string check_preset(const std::string& name) {
    if (std::find(presets().begin(), presets().end(), name) != presets().end()) return "";
    return "there is no preset " + name + "; " +
           content::suggestion(name, presets(), "use medium or veryfast");
}

std::string check_even_size(const std::string& text) {
    std::string fault = check_size(text);
    auto size = parse_size(text);
    if (!size || (size->width % 2 == 0 && size->height % 2 == 0)) return fault;
    return text + " is not the size of a film; both numbers must be even, such as 1920x1080";
}

// One line on the terminal that is written again and again; elsewhere only its last state.
class ProgressLine {
  public:
    explicit ProgressLine(const std::string& file)
        : m_file(file), m_terminal(isatty(STDERR_FILENO) == 1) {}

    void show(const film::ShootProgress& now) const {
        bool last = now.frame == now.total;
        if (!m_terminal && !last) return;
        long left = std::lround(now.seconds_left);
        std::fprintf(stderr, "%s%s: %lld of %lld frames, %.1f a second, %ld:%02ld left%s",
                     m_terminal ? "\r" : "", m_file.c_str(), static_cast<long long>(now.frame),
                     static_cast<long long>(now.total), now.frames_per_second, left / 60, left % 60,
                     last ? "   \n" : "   ");
    }
    // What follows begins on a line of its own.
    void leave() const {
        if (m_terminal) std::fputs("\n", stderr);
    }

  private:
    std::string m_file;
    bool m_terminal;
};

scene::Screen screen_of_film(const FilmOptions& options) {
    PictureSize size = parse_size(options.size).value_or(PictureSize{});
    return {static_cast<float>(size.width), static_cast<float>(size.height)};
}

media::FilmFormat format_of(const FilmOptions& options, const content::Exhibit& exhibit,
                            content::Language language) {
    PictureSize size = parse_size(options.size).value_or(PictureSize{});
    media::FilmFormat format;
    format.width = size.width;
    format.height = size.height;
    format.preset = options.preset;
    format.quality = options.quality;
    format.title = exhibit.title.in(language);
    format.language = exhibit.languages[static_cast<size_t>(language)].tag;
    return format;
}

// What is filmed: a tour that the program makes up, or a visit. Outlives the shooting.
struct Subject {
    film::Storyboard storyboard;
    kiosk::Recording visit;
    std::unique_ptr<film::Frames> frames;
};

base::Result<void> prepare_visit(scene::Stage& stage, const FilmOptions& options,
                                 Subject& subject) {
    ShowOptions begin = options;
    begin_like(subject.visit.head, begin);
    auto start = start_view(stage.exhibit(), begin);
    if (!start) return start.error();
    subject.frames = std::make_unique<VisitFrames>(stage, *start, screen_of_film(options),
                                                   subject.visit, options.fps);
    return {};
}

base::Result<void> prepare_tour(scene::Stage& stage, const FilmOptions& options,
                                content::Language language, Subject& subject) {
    const content::Exhibit& exhibit = stage.exhibit();
    auto storyboard =
        film::make_storyboard(exhibit, {options.seconds, options.fps, language,
                                        appearance_of(exhibit, options), options.reduced_motion});
    if (!storyboard) return storyboard.error();
    subject.storyboard = *storyboard;
    subject.frames = std::make_unique<film::FrameSource>(stage, subject.storyboard,
                                                         screen_of_film(options).size);
    return {};
}

int film(const FilmOptions& options) {
    Subject subject;
    if (!options.visit.empty()) {
        auto visit = kiosk::read_recording(options.visit);
        if (!visit) return report("film", visit.error(), failure);
        subject.visit = std::move(*visit);
    }
    kiosk::Signals signals;  // before any thread is started
    std::atomic<bool> cancelled = false;
    signals.listen([&cancelled](kiosk::Request request) {
        cancelled = cancelled || request == kiosk::Request::end;
    });

    auto studio = Studio::open(options.pack);
    if (!studio) return report("film", studio.error(), failure);
    const content::Exhibit& exhibit = studio->exhibition->exhibit();
    auto language = parse_language(exhibit, options.language);
    if (!language) return report("film", language.error(), wrong_usage);
    scene::Stage& stage = studio->exhibition->stage();
    auto prepared = options.visit.empty() ? prepare_tour(stage, options, *language, subject)
                                          : prepare_visit(stage, options, subject);
    if (!prepared) return report("film", prepared.error(), wrong_usage);

    ProgressLine line(options.file);
    auto done = film::shoot(
        *subject.frames, *studio->surface, format_of(options, exhibit, *language), options.file,
        [&line](const film::ShootProgress& now) { line.show(now); }, cancelled);
    if (done) return success;
    line.leave();
    return report("film", done.error(), cancelled ? interrupted : failure);
}

}  // namespace

void add_film(CLI::App& program, Chosen& chosen) {
    auto options = std::make_shared<FilmOptions>();
    CLI::App* command = program.add_subcommand("film", "the exhibit as a film (H.264 in MP4)");
    add_pack_argument(*command, *options);
    add_language_option(*command, *options);
    add_look_options(*command, *options);
    add_size_option(*command, *options, "--size", "size of the film in pixels, even numbers")
        ->check(check_even_size);
    command->add_option("--fps", options->fps, "frames a second")->check(CLI::Range(1, 240));
    command->add_option("--seconds", options->seconds, "length of the film")
        ->check(CLI::Range(0.1, 3600.0));
    command->add_option("--out", options->file, "MP4 file to write")
        ->required()
        ->type_name("FILE.mp4");
    command
        ->add_option("--visit", options->visit,
                     "film a visit that vitrina run --record wrote, as long as it was")
        ->type_name("FILE");
    command->add_option("--preset", options->preset, "x264's choice between time and file size")
        ->check(check_preset);
    command->add_option("--quality", options->quality, "0 is best and largest, 51 worst")
        ->check(CLI::Range(0, 51));
    command->footer(
        "Examples:\n"
        "  vitrina film --out logros.mp4\n"
        "  vitrina film --lang pt --size 1080x1920 --fps 30 --seconds 45 --out vertical.mp4\n"
        "  vitrina film --visit visit.log --out visit.mp4\n"
        "  vitrina film my-pack --preset veryfast --out draft.mp4\n"
        "Ctrl-C stops and leaves no file.");
    command->callback([options, &chosen] { chosen = [options] { return film(*options); }; });
}

}  // namespace vitrina::cli
