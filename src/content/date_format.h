#pragma once

#include <string>

namespace vitrina::content {

// A time as a language writes it, never more exactly than it is known: "2019", "jun 2019", "15 jun
// 2019". By CLDR through ICU, in the Gregorian calendar. `month` and `day` count from 1, 0 where
// they are not known; years before 1 are written as the number they are.
std::string write_date(int year, int month, int day, const std::string& locale);

}  // namespace vitrina::content
