#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace vitrina::content {

// A cell and where it begins.
struct Cell {
    std::string text;  // without quotes and without blanks around it
    int line = 0;
    int column = 0;  // characters, from 1
};

// Rows of a CSV file, the header among them; rows without any text are left out.
struct Csv {
    char separator = ',';
    std::vector<std::vector<Cell>> rows;
};

// Reads CSV by RFC 4180: cells in quotes may hold separators, line breaks and doubled quotes. The
// separator is the semicolon when the first row has one outside quotes (as spreadsheets save where
// the comma is the decimal sign), a tab when it has one of these, else the comma. Lines end in LF
// or CR LF. Errors, with their place: a quote that is never closed, text after a closing quote, a
// quote inside a cell without quotes.
base::Result<Csv> parse_csv(std::string_view text, const std::string& file);

}  // namespace vitrina::content
