#include "scene/counter.h"

#include <algorithm>

namespace vitrina::scene {

namespace {

constexpr float running_dim = 0.35f;

// The number's line as it stands when settled, to find the size that fits.
struct NumberLine {
    float digits_width = 0;
    float gap = 0;
    text::LayoutRef suffix;
    float width() const { return digits_width + (suffix ? gap + suffix->extent.width : 0); }
};

NumberLine measure(Moment& moment, const FigureWording& wording, const text::Style& style,
                   float suffix_share) {
    NumberLine line;
    line.digits_width =
        wording.counts
            ? moment.typesetter.figures_width(wording.digits, style)
            : moment.typesetter.set(wording.digits, style, 0, moment.language_tag())->extent.width;
    if (!wording.suffix.empty()) {
        text::Style suffix = style;
        suffix.size *= suffix_share;
        line.suffix = moment.typesetter.set(wording.suffix, suffix, 0, moment.language_tag());
        bool attached = suffix_share >= 1;
        line.gap = attached ? 0 : style.size * 0.1f;
    }
    return line;
}

}  // namespace

Count count_from(Moment& moment, base::Seconds start) {
    float told = moment.arrive(start + moment.motion.count, moment.motion.answer);
    return {moment.arrive(start, moment.motion.count), running_dim + (1 - running_dim) * told};
}

float hero_size(Moment& moment, int figure, const text::Style& style, float width,
                float suffix_share) {
    const FigureWording& wording = moment.wording.figure(moment.language(), figure);
    float whole = measure(moment, wording, style, suffix_share).width();
    return whole > width ? style.size * width / whole : style.size;
}

float hero_number(Moment& moment, int figure, const text::Style& wanted, base::Point baseline,
                  float width, float suffix_share, Count count, base::Colour colour) {
    const FigureWording& wording = moment.wording.figure(moment.language(), figure);
    text::Style style = wanted;
    style.size = hero_size(moment, figure, wanted, width, suffix_share);
    NumberLine line = measure(moment, wording, style, suffix_share);
    base::Point suffix_at = baseline;
    if (wording.suffix_is_sign && moment.list().mirrored && line.suffix) {
        baseline.x += line.suffix->extent.width + line.gap;  // the sign comes first from the right
    } else {
        // The figures' own side space would set a large number in from the lines above and below.
        auto blanks = moment.typesetter.figures_blanks(wording.digits, style);
        baseline.x -= moment.list().mirrored ? blanks.right : blanks.left;
        suffix_at.x = baseline.x + line.digits_width + line.gap;
    }
    if (wording.counts) {
        CountBuffer buffer;
        double value = count.settled() ? wording.settled : wording.settled * count.progress;
        std::string_view running = write_count(value, wording, buffer);
        moment.typesetter.figures(running, style, baseline, colour, moment.list(),
                                  line.digits_width);
    } else {
        auto digits = moment.typesetter.set(wording.digits, style, 0, moment.language_tag());
        text::place(*digits, {baseline.x, baseline.y - digits->first_baseline},
                    colour.faded(count.progress), moment.list());
    }
    if (line.suffix) {
        text::place(*line.suffix, {suffix_at.x, suffix_at.y - line.suffix->first_baseline}, colour,
                    moment.list());
    }
    return style.size;
}

void comparator_word(Moment& moment, int figure, const text::Style& style, base::Point at,
                     float width, Count count, base::Colour colour) {
    const FigureWording& wording = moment.wording.figure(moment.language(), figure);
    if (wording.comparator.empty()) return;
    write(moment, wording.comparator, style, at, width, colour.faded(count.words));
}

}  // namespace vitrina::scene
