#include "content/readers.h"

namespace vitrina::content {
namespace {

constexpr float least_for_shapes = 3;

// "3.2", rounded down so that 4.49 is not shown as enough.
std::string ratio(float contrast) {
    int tenths = static_cast<int>(contrast * 10);
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

}  // namespace

void check_inks(Context& context, const Theme& theme, const base::Place& ink,
                const base::Place& dim_ink, float least) {
    auto check = [&](base::Colour text, base::Colour ground, const base::Place& place,
                     std::string_view pair) {
        float contrast = base::contrast(text, ground);
        if (contrast >= least) return;
        context.findings.error(
            place, "the contrast of " + std::string(pair) + " is only " + ratio(contrast),
            "make one of them lighter or darker: texts need " +
                std::string(least > contrast_of_text ? "7" : "4.5"));
    };
    check(theme.ink, theme.ground, ink, "“ink” on “ground”");
    check(theme.ink, theme.card, ink, "“ink” on “card”");
    check(theme.dim_ink, theme.ground, dim_ink, "“dim_ink” on “ground”");
    check(theme.dim_ink, theme.card, dim_ink, "“dim_ink” on “card”");
}

void check_topic_colour(Context& context, const Theme& theme, base::Colour colour,
                        const base::Place& place) {
    float contrast = base::contrast(colour, theme.ground);
    if (contrast >= least_for_shapes) return;
    context.findings.warning(place,
                             "the contrast of this colour with “ground” is only " + ratio(contrast),
                             "choose another one: tiles need 3");
}

}  // namespace vitrina::content
