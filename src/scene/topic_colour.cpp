#include "scene/topic_colour.h"

namespace vitrina::scene {

namespace {
constexpr float least_of_shapes = 3;  // WCAG 2.2, 1.4.11
}

base::Colour topic_ground(const Moment& moment, const content::Topic& topic) {
    bool contrast_first = moment.view.appearance == content::Appearance::high_contrast;
    return contrast_first ? moment.theme.card : topic.colour;
}

base::Colour topic_mark(const content::Topic& topic, base::Colour ground) {
    return base::legible(topic.colour, ground, least_of_shapes);
}

}  // namespace vitrina::scene
