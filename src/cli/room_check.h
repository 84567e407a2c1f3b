#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "content/exhibit.h"
#include "text/fonts.h"

namespace vitrina::cli {

// The texts of stories that have no room on a usual screen even at their smallest size, found by
// laying every story out in every language: one fault a text, with the screen that shows least of
// it. Error: the pack cannot be laid out.
base::Result<std::vector<base::Error>> texts_without_room(const content::Exhibit& exhibit,
                                                          text::Fonts& fonts);

}  // namespace vitrina::cli
