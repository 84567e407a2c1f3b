#include "content/words.h"

namespace vitrina::content {

std::string_view key(Word word) {
    switch (word) {
        case Word::home:
            return "home";
        case Word::back:
            return "back";
        case Word::next:
            return "next";
        case Word::previous:
            return "previous";
        case Word::close:
            return "close";
        case Word::more_than:
            return "more_than";
        case Word::about_figure:
            return "about_figure";
        case Word::up_to:
            return "up_to";
        case Word::source:
            return "source";
        case Word::sources:
            return "sources";
        case Word::about:
            return "about";
        case Word::map:
            return "map";
        case Word::zoom_in:
            return "zoom_in";
        case Word::zoom_out:
            return "zoom_out";
        case Word::see_all:
            return "see_all";
        case Word::takes_part_in:
            return "takes_part_in";
        case Word::programmes:
            return "programmes";
        case Word::language:
            return "language";
        case Word::story_position:
            return "story_position";
        case Word::list:
            return "list";
        case Word::choose_programme:
            return "choose_programme";
        case Word::all_programmes:
            return "all_programmes";
        case Word::according_to:
            return "according_to";
        case Word::enlarge:
            return "enlarge";
        case Word::as_of:
            return "as_of";
        case Word::note:
            return "note";
        case Word::no_data:
            return "no_data";
        case Word::items_shown:
            return "items_shown";
        case Word::decorative:
            return "decorative";
        case Word::idle_sentence:
            return "idle_sentence";
        case Word::idle_stay:
            return "idle_stay";
        case Word::idle_restart:
            return "idle_restart";
        case Word::take_away:
            return "take_away";
        case Word::take_away_how:
            return "take_away_how";
        case Word::search:
            return "search";
        case Word::erase:
            return "erase";
        case Word::space:
            return "space";
        case Word::keyboard:
            return "keyboard";
        case Word::count_:
            break;
    }
    return "";
}

}  // namespace vitrina::content
