#include "cli/room_check.h"

#include "scene/stage.h"

namespace vitrina::cli {

namespace {

constexpr base::Seconds at_rest = 60;
constexpr base::Size screens[] = {{1920, 1080}, {1080, 1920}, {1280, 720}, {1024, 768}};

std::string measured(const base::Size& size) {
    return std::to_string(static_cast<int>(size.width)) + " x " +
           std::to_string(static_cast<int>(size.height));
}

// The first node of a story's page that is cut, and where; "" when there is none.
struct Cut {
    std::string node, screen;
};

Cut first_cut(scene::Stage& stage, const scene::View& view, scene::Frame& frame) {
    for (const base::Size& size : screens) {
        stage.build(view, at_rest, {size}, frame);
        for (const scene::Node& node : frame.semantics.nodes()) {
            if (node.cut) return {node.id == "title" ? "title" : "text", measured(size)};
        }
    }
    return {};
}

}  // namespace

base::Result<std::vector<base::Error>> texts_without_room(const content::Exhibit& exhibit,
                                                          text::Fonts& fonts) {
    auto stage = scene::Stage::create(exhibit, fonts);
    if (!stage) return stage.error();
    std::vector<base::Error> faults;
    scene::Frame frame;
    scene::View view;
    for (size_t story = 0; story < exhibit.stories.size(); ++story) {
        view.page = {scene::PageKind::story, static_cast<int>(story)};
        for (size_t language = 0; language < exhibit.languages.size(); ++language) {
            view.language = static_cast<content::Language>(language);
            Cut cut = first_cut(**stage, view, frame);
            if (cut.node.empty()) continue;
            faults.push_back({{exhibit.folder, 0, 0},
                              "the " + cut.node + " of the story “" + exhibit.stories[story].id +
                                  "” has no room in “" + exhibit.languages[language].tag +
                                  "” on a screen of " + cut.screen,
                              "shorten it, or make two stories of it"});
        }
    }
    return faults;
}

}  // namespace vitrina::cli
