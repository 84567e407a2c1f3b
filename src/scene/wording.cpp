#include "scene/wording.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstring>

#include "content/number_format.h"

namespace vitrina::scene {

namespace {

// UTF-8 of a character, appended; returns the new length.
size_t append(char32_t c, char* to, size_t length) {
    auto tail = [c](int shift) { return static_cast<char>(0x80 | (c >> shift & 0x3F)); };
    if (c < 0x80) {
        to[length++] = static_cast<char>(c);
    } else if (c < 0x800) {
        to[length++] = static_cast<char>(0xC0 | c >> 6);
        to[length++] = tail(0);
    } else {
        bool is_long = c >= 0x10000;
        to[length++] = static_cast<char>(is_long ? 0xF0 | c >> 18 : 0xE0 | c >> 12);
        if (is_long) to[length++] = tail(12);
        to[length++] = tail(6);
        to[length++] = tail(0);
    }
    return length;
}

// The digit of the language at a place of the text, -1 when there is none; moves behind it.
int digit_at(const std::string& text, size_t& at, char32_t zero) {
    for (int digit = 0; digit < 10; ++digit) {
        char bytes[4];
        size_t length = append(zero + static_cast<char32_t>(digit), bytes, 0);
        if (text.compare(at, length, bytes, length) != 0) continue;
        at += length;
        return digit;
    }
    return -1;
}

// The digits alone, or nothing when there is anything but digits and separators in the text.
bool parse_whole(const std::string& digits, const std::string& separator, char32_t zero,
                 double& value) {
    double result = 0;
    for (size_t i = 0; i < digits.size();) {
        if (int digit = digit_at(digits, i, zero); digit >= 0) {
            result = result * 10 + digit;
        } else if (!separator.empty() && digits.compare(i, separator.size(), separator) == 0) {
            i += separator.size();
        } else {
            return false;
        }
    }
    value = result;
    return !digits.empty();
}

std::string_view sign(content::Comparator comparator) {
    switch (comparator) {
        case content::Comparator::more_than:
            return "+";
        case content::Comparator::about:
            return "≈";
        case content::Comparator::up_to:
            return "≤";
        default:
            return "";
    }
}

std::string comparator_word(const content::Exhibit& exhibit, content::Comparator comparator,
                            content::Language language) {
    switch (comparator) {
        case content::Comparator::more_than:
            return exhibit.words.in(content::Word::more_than, language);
        case content::Comparator::about:
            return exhibit.words.in(content::Word::about_figure, language);
        case content::Comparator::up_to:
            return exhibit.words.in(content::Word::up_to, language);
        default:
            return "";
    }
}

void replace(std::string& text, std::string_view what, const std::string& by) {
    size_t at = text.find(what);
    if (at != std::string::npos) text.replace(at, what.size(), by);
}

void join(std::string& text, const std::string& more) {
    if (!text.empty() && !more.empty()) text += ' ';
    text += more;
}

FigureWording word_figure(const content::Exhibit& exhibit, const content::Figure& figure,
                          content::Language language) {
    const auto& info = exhibit.languages[static_cast<size_t>(language)];
    FigureWording wording;
    if (figure.notation == content::Notation::text) {
        wording.digits = figure.text.in(language);
    } else {
        auto written =
            content::write(figure.value, figure.value, figure.notation, info.number_locale);
        auto groups = content::grouping(info.number_locale);
        wording.digits = written.digits;
        wording.suffix = written.suffix;
        wording.separator = groups.separator;
        wording.minimum_digits = groups.minimum_digits;
        wording.higher_digits = groups.higher;
        wording.zero = groups.zero;
        wording.suffix_is_sign =
            figure.notation == content::Notation::percent && groups.zero == U'0';
        wording.counts =
            parse_whole(wording.digits, wording.separator, wording.zero, wording.settled);
        // A sign before the digits ("%25" in Turkish) is set with them.
        wording.counts = wording.counts && written.prefix.empty();
        wording.digits.insert(0, written.prefix);
    }
    wording.comparator = comparator_word(exhibit, figure.comparator, language);
    // Without the mark a sign would stand at the wrong end of a number in text from the right.
    bool marked = info.right_to_left && !sign(figure.comparator).empty();
    wording.short_form = marked ? "\u200E" : "";
    wording.short_form += std::string(sign(figure.comparator)) + wording.digits;
    bool attached = figure.notation == content::Notation::percent;
    if (attached) {
        wording.short_form += wording.suffix;
    } else {
        join(wording.short_form, wording.suffix);
    }
    wording.spoken = wording.comparator;
    join(wording.spoken, wording.digits);
    if (attached) {
        wording.spoken += wording.suffix;
    } else {
        join(wording.spoken, wording.suffix);
        join(wording.spoken, figure.unit.in(language));
    }
    return wording;
}

constexpr size_t longest_countdown = 60;  // seconds

void word_controls(const content::Exhibit& exhibit, Wording& wording) {
    for (int language = 0; language < static_cast<int>(exhibit.languages.size()); ++language) {
        // The angles are brackets to a text that reads from right to left: it turns them round.
        auto in = [&](content::Word word) { return exhibit.words.in(word, language); };
        content::NumberFormats formats(
            exhibit.languages[static_cast<size_t>(language)].number_locale);
        size_t regions = exhibit.map ? exhibit.map->regions.size() : 0;
        wording.region_counts.push_back(formats.decimal(static_cast<double>(regions)));
        wording.back_labels.push_back("‹  " + in(content::Word::back));
        wording.next_labels.push_back(in(content::Word::next) + "  ›");
        auto& before = wording.previous_region.emplace_back();
        auto& after = wording.next_region.emplace_back();
        for (size_t i = 0; exhibit.map && i < exhibit.map->regions.size(); ++i) {
            const std::string& name = exhibit.map->regions[i].name.in(language);
            before.push_back("‹  " + name);
            after.push_back(name + "  ›");
        }
        auto& counts = wording.counts.emplace_back();
        for (size_t i = 0; i <= std::max({regions, exhibit.programmes.size(), longest_countdown});
             ++i)
            counts.push_back(formats.decimal(static_cast<double>(i)));
        auto& more = wording.more_counts.emplace_back();
        for (size_t i = 0; i <= exhibit.programmes.size(); ++i) more.push_back("+" + counts[i]);
        auto& positions = wording.positions.emplace_back();
        positions.resize(exhibit.stories.size());
        for (const auto& topic : exhibit.topics) {
            for (size_t i = 0; i < topic.stories.size(); ++i) {
                std::string text = in(content::Word::story_position);
                replace(text, "{n}", formats.decimal(static_cast<double>(i + 1)));
                replace(text, "{m}", formats.decimal(static_cast<double>(topic.stories.size())));
                positions[static_cast<size_t>(topic.stories[i])] = std::move(text);
            }
        }
    }
}

// The date of a list of participants, or the years from the first to the last when its parts have
// several.
std::string date_of(const content::Exhibit& exhibit, int programme) {
    std::string first, last;
    bool same = true;
    for (const auto& one : exhibit.participation) {
        if (one.programme != programme) continue;
        same = same && (first.empty() || one.as_of == first);
        if (first.empty() || one.as_of < first) first = one.as_of;
        if (one.as_of > last) last = one.as_of;
    }
    // Of a day, the year is enough.
    auto year = [](const std::string& date) {
        bool is_day = date.size() > 4 && date[4] == '-';
        return is_day ? date.substr(0, 4) : date;
    };
    return same || year(first) == year(last) ? year(first) : year(first) + "–" + year(last);
}

void word_programmes(const content::Exhibit& exhibit, Wording& wording) {
    int count = static_cast<int>(exhibit.programmes.size());
    for (int i = 0; i < count; ++i) {
        wording.filter_ids.push_back("filter:" + exhibit.programmes[static_cast<size_t>(i)].id);
        wording.programme_dates.push_back(date_of(exhibit, i));
    }
    for (int language = 0; language < static_cast<int>(exhibit.languages.size()); ++language) {
        auto& notes = wording.programme_notes.emplace_back();
        for (const std::string& date : wording.programme_dates) {
            std::string note = exhibit.words.in(content::Word::according_to, language);
            replace(note, "{n}", date);
            notes.push_back(std::move(note));
        }
    }
}

}  // namespace

Wording Wording::of(const content::Exhibit& exhibit) {
    Wording wording;
    for (int language = 0; language < static_cast<int>(exhibit.languages.size()); ++language) {
        auto& figures = wording.figures.emplace_back();
        for (const auto& figure : exhibit.figures)
            figures.push_back(word_figure(exhibit, figure, language));
        wording.language_ids.push_back("language:" +
                                       exhibit.languages[static_cast<size_t>(language)].tag);
    }
    for (const auto& topic : exhibit.topics) wording.topic_ids.push_back("topic:" + topic.id);
    for (const auto& story : exhibit.stories) wording.story_ids.push_back("story:" + story.id);
    for (const auto& programme : exhibit.programmes)
        wording.chip_ids.push_back("programme:" + programme.id);
    for (size_t i = 0; i < exhibit.about.paragraphs.size(); ++i) {
        wording.paragraph_ids.push_back("text:" + std::to_string(i + 1));
    }
    for (const auto& source : exhibit.sources) wording.source_ids.push_back("source:" + source.id);
    for (size_t i = 0; exhibit.map && i < exhibit.map->fields.size(); ++i) {
        wording.field_ids.push_back("field:" + std::to_string(i + 1));
    }
    word_controls(exhibit, wording);
    word_programmes(exhibit, wording);
    for (size_t i = 0; exhibit.map && i < exhibit.map->insets.size(); ++i)
        wording.inset_ids.push_back("inset:" + exhibit.map->insets[i].id);
    if (exhibit.map) {
        for (const auto& region : exhibit.map->regions) {
            wording.region_ids.push_back("region:" + region.id);
            wording.row_ids.push_back("list:" + region.id);
            wording.sign_ids.push_back("sign:" + region.id);
        }
    }
    return wording;
}

std::string_view write_count(double value, const FigureWording& wording, CountBuffer& buffer) {
    char digits[24];
    int count = std::snprintf(digits, sizeof digits, "%.0f", std::floor(value));
    count = std::min(count, 19);
    int leading = (count - 1) % 3 + 1;
    bool grouped = count > 3 && (count > 6 || leading >= wording.minimum_digits);
    size_t length = 0;
    for (int i = 0; i < count; ++i) {
        int left = count - i;
        if (grouped && i > 0 && left >= 3 && (left - 3) % wording.higher_digits == 0) {
            std::memcpy(buffer + length, wording.separator.data(), wording.separator.size());
            length += wording.separator.size();
        }
        length = append(wording.zero + static_cast<char32_t>(digits[i] - '0'), buffer, length);
    }
    return {buffer, length};
}

}  // namespace vitrina::scene
