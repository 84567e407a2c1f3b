#pragma once

#include <array>
#include <string_view>

#include "content/text.h"

namespace vitrina::content {

// Texts that belong to the program, not to the exhibit: buttons, comparators, plural forms. They
// come from assets/words.toml; a pack can replace each and must give them for a language that the
// program does not bring.
enum class Word {
    home,
    back,
    next,
    previous,
    close,
    more_than,
    about_figure,
    up_to,
    source,
    sources,
    about,
    map,
    zoom_in,
    zoom_out,
    see_all,
    takes_part_in,
    programmes,
    language,
    story_position,
    list,
    choose_programme,
    all_programmes,
    according_to,
    enlarge,
    as_of,
    note,
    no_data,
    items_shown,
    decorative,
    look_left,
    look_right,
    look_up,
    look_down,
    play,
    pause,
    stop,
    louder,
    quieter,
    unplayable,
    idle_sentence,
    idle_stay,
    idle_restart,
    take_away,
    take_away_how,
    search,
    erase,
    space,
    keyboard,
    count_  // number of words
};

// The key of a word in words.toml: "home", "more_than".
std::string_view key(Word word);

struct Words {
    std::array<Text, static_cast<size_t>(Word::count_)> texts;
    const std::string& in(Word word, Language language) const {
        return texts[static_cast<size_t>(word)].in(language);
    }
};

}  // namespace vitrina::content
