#include "content/text.h"

namespace vitrina::content {

const std::string& Text::in(Language language) const {
    static const std::string none;
    bool known = language >= 0 && static_cast<size_t>(language) < values.size();
    return known ? values[static_cast<size_t>(language)] : none;
}

}  // namespace vitrina::content
