#include "cli/exhibition.h"

#include <algorithm>

#include "cli/look_into_clip.h"
#include "cli/open_fonts.h"
#include "cli/waiting_line.h"
#include "content/load.h"
#include "content/pseudo.h"
#include "media/picture.h"

namespace vitrina::cli {

namespace {

// Shares of the time that a large pack takes.
constexpr double pack_read = 0.48, typefaces_open = 0.5;

bool is_error(const content::Finding& finding) {
    return finding.severity == content::Severity::error;
}

// One line for all faults: the first one, and where to see the rest.
base::Error summary(const content::Loaded& loaded, const std::string& pack) {
    const auto& findings = loaded.findings;
    auto first = std::find_if(findings.begin(), findings.end(), is_error);
    if (first == findings.end())
        return {{pack, 0, 0}, "the pack cannot be shown", "see vitrina pack check " + pack};
    base::Error error = first->error;
    long more = std::count_if(findings.begin(), findings.end(), is_error) - 1;
    if (more > 0)
        error.remedy += " (" + std::to_string(more) + " more: vitrina pack check " + pack + ")";
    return error;
}

}  // namespace

base::Result<std::unique_ptr<Exhibition>> Exhibition::open(const std::string& pack,
                                                           const std::string& language) {
    base::Progress progress;
    return open(pack, language, {progress, {}});
}

base::Result<std::unique_ptr<Exhibition>> Exhibition::open(const std::string& pack,
                                                           const std::string& language,
                                                           const Watch& watch) {
    auto places = find_places();
    if (!places) return places.error();
    std::string folder = pack.empty() ? places->default_pack() : pack;
    auto trial =
        language == content::pseudo_language ? content::Trial::longer_texts : content::Trial::none;
    WaitingLine waiting(folder, watch.progress);
    waiting.now("reading the pack");
    content::Watch reading{{watch.progress, 0, pack_read}, [&](const content::Theme& theme) {
                               if (watch.ground) watch.ground(theme.ground);
                           }};
    content::Loaded loaded =
        content::load(folder, places->assets(), trial, reading, look_into_clip);
    if (watch.progress.cancelled()) return base::Error{{folder}, "opening was cancelled", ""};
    if (!loaded.exhibit) return summary(loaded, folder);

    std::unique_ptr<Exhibition> exhibition(new Exhibition);
    exhibition->m_exhibit = std::move(*loaded.exhibit);
    waiting.now("opening the typefaces");
    auto fonts = open_fonts(*places, exhibition->m_exhibit);
    if (!fonts) return fonts.error();
    exhibition->m_fonts = std::move(*fonts);
    waiting.now("drawing the map");
    watch.progress.reached(typefaces_open);
    auto stage = scene::Stage::create(exhibition->m_exhibit, *exhibition->m_fonts,
                                      {watch.progress, typefaces_open, 1});
    if (!stage) return stage.error();
    exhibition->m_stage = std::move(*stage);
    return exhibition;
}

base::Result<std::unique_ptr<gpu::Surface>> Exhibition::make_surface(const gpu::FilmSource& films) {
    return gpu::Surface::create(
        *m_fonts,
        [folder = m_exhibit.folder](std::string_view name, int width, int height) {
            return media::load_picture(folder + "/" + std::string(name), width, height);
        },
        films);
}

}  // namespace vitrina::cli
