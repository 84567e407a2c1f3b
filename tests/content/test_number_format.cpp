#include "content/number_format.h"

#include <catch2/catch.hpp>

using namespace vitrina::content;

namespace {

std::string whole(double value, const std::string& locale) {
    return write(value, value, Notation::integer, locale).digits;
}

std::string percent(double value, const std::string& locale) {
    WrittenNumber written = write(value, value, Notation::percent, locale);
    return written.prefix + written.digits + written.suffix;
}

std::string compact(double value, double settled, const std::string& locale) {
    WrittenNumber written = write(value, settled, Notation::compact, locale);
    return written.digits + " " + written.suffix;
}

// Puts the separators of grouping() into plain digits, as a counter does.
std::string counted(int value, const Grouping& grouping) {
    std::string digits = std::to_string(value), result;
    bool separated = static_cast<int>(digits.size()) >= 3 + grouping.minimum_digits;
    for (size_t i = 0; i < digits.size(); ++i) {
        if (separated && i > 0 && (digits.size() - i) % 3 == 0) result += grouping.separator;
        result += digits[i];
    }
    return result;
}

}  // namespace

TEST_CASE("Thousands are grouped as the locale does, in Spanish from five digits") {
    struct Row {
        const char *locale, *four, *five;
    };
    const Row rows[] = {{"es", "5800", "60.000"},         {"es-419", "5,800", "60,000"},
                        {"es-MX", "5,800", "60,000"},     {"es-PE", "5,800", "60,000"},
                        {"es-AR", "5.800", "60.000"},     {"es-CL", "5.800", "60.000"},
                        {"es-CO", "5.800", "60.000"},     {"es-CR", "5\u00a0800", "60\u00a0000"},
                        {"pt", "5.800", "60.000"},        {"pt-BR", "5.800", "60.000"},
                        {"pt-PT", "5800", "60\u00a0000"}, {"en", "5,800", "60,000"},
                        {"ca", "5.800", "60.000"}};
    for (const Row& row : rows) {
        INFO(row.locale);
        CHECK(whole(5800, row.locale) == row.four);
        CHECK(whole(60000, row.locale) == row.five);
    }
}

TEST_CASE("A percentage keeps the locale's own space and side") {
    CHECK(percent(25, "es") == "25\u00a0%");
    CHECK(percent(25, "ca") == "25\u00a0%");
    CHECK(percent(25, "pt") == "25%");
    CHECK(percent(25, "pt-PT") == "25%");
    CHECK(percent(25, "en") == "25%");
    CHECK(percent(25, "es-MX") == "25%");
    CHECK(percent(12.5, "pt") == "12,5%");
    CHECK(percent(25, "tr") == "%25");
}

TEST_CASE("Millions are words in their plural form") {
    CHECK(compact(670e6, 670e6, "es") == "670 millones");
    CHECK(compact(670e6, 670e6, "pt") == "670 milhões");
    CHECK(compact(670e6, 670e6, "en") == "670 million");
    CHECK(compact(1e6, 1e6, "es") == "1 millón");
    CHECK(compact(1e6, 1e6, "pt") == "1 milhão");
    CHECK(compact(51.7e6, 51.7e6, "es") == "51,7 millones");
    CHECK(compact(51.74e6, 51.74e6, "en") == "51.7 million");
    CHECK(compact(1.2e9, 1.2e9, "es") == "1,2 mil millones");
    CHECK(compact(500, 500, "es") == "500 ");
}

TEST_CASE("A count keeps the unit of the number it settles on") {
    for (const char* locale : {"es", "pt", "en", "fr", "ca", "el"}) {
        for (double value = 0; value <= 670e6; value += 7.3e6) {
            INFO(locale << " " << value);
            WrittenNumber written = write(value, 670e6, Notation::compact, locale);
            CHECK(std::stod(written.digits) == Approx(value / 1e6).margin(0.5));
        }
    }
    CHECK(compact(335.4e6, 670e6, "es") == "335 millones");
    CHECK(compact(0, 670e6, "es") == "0 millones");
    CHECK(compact(1e6, 670e6, "es") == "1 millón");
    CHECK(compact(20e6, 51.7e6, "es") == "20,0 millones");
}

TEST_CASE("Rounding up to a thousand millions does not take the next word") {
    CHECK(compact(999.96e6, 999.96e6, "es") == "1000 millones");
    CHECK(compact(999.96e6, 999.96e6, "en") == "1,000 million");
}

TEST_CASE("Lakh and crore, and ten thousands, are units as well") {
    CHECK(compact(670e6, 670e6, "hi") == "67 करोड़");
    CHECK(compact(100e6, 670e6, "hi") == "10 करोड़");
    CHECK(compact(670e6, 670e6, "ja") == "6.7 億");
}

TEST_CASE("A text is not a number and infinity has no digits") {
    CHECK(write(5, 5, Notation::text, "es").digits.empty());
    CHECK(write(1.0 / 0.0, 5, Notation::integer, "es").digits.empty());
}

TEST_CASE("Counters group exactly as ICU writes") {
    for (const char* locale :
         {"es", "es-MX", "es-CR", "pt", "pt-PT", "en", "ca", "fr", "de", "el"}) {
        Grouping grouping = vitrina::content::grouping(locale);
        for (int value : {0, 7, 999, 1000, 5800, 9999, 10000, 60000, 999999, 1000000, 123456789}) {
            INFO(locale << " " << value);
            CHECK(counted(value, grouping) == whole(value, locale));
        }
    }
}

TEST_CASE("The digit zero of a locale is known to counters") {
    CHECK(grouping("es").zero == U'0');
    CHECK(grouping("ar").zero == U'\u0660');
    CHECK(grouping("ar-MA").zero == U'0');
}

TEST_CASE("Numbers for cards have few decimals and do not break over lines") {
    NumberFormats es("es");
    CHECK(es.decimal(1141748) == "1.141.748");
    CHECK(es.decimal(25.256) == "25,26");
    CHECK(es.compact(51738123) == "51,7\u00a0millones");
    CHECK(es.compact(1e6) == "1\u00a0millón");
    CHECK(NumberFormats("en").compact(85000) == "85\u00a0thousand");
}

TEST_CASE("A locale that nobody knows is no reason to fail") {
    CHECK_FALSE(whole(60000, "this is no tag").empty());
}

TEST_CASE("Every script's numbers are written as its readers expect") {
    CHECK(whole(12400, "he") == "12,400");
    CHECK(whole(12400, "ar-MA") == "12.400");
    CHECK(whole(12400, "ar-EG") == "١٢٬٤٠٠");
    CHECK(whole(12400, "el") == "12.400");
    CHECK(whole(12400, "ja") == "12,400");
    CHECK(whole(12400, "th") == "12,400");
    CHECK(whole(12400, "th-u-nu-thai") == "๑๒,๔๐๐");
    CHECK(whole(1250000, "hi") == "12,50,000");
    CHECK(whole(1250000, "hi-u-nu-deva") == "१२,५०,०००");
    CHECK(percent(25, "he") == "25%");
    CHECK(percent(25, "el") == "25%");
    CHECK(percent(25, "ja") == "25%");
    CHECK(percent(25, "tr") == "%25");
}

TEST_CASE("Large numbers take each language's own words in the right plural") {
    CHECK(compact(2'000'000, 2'000'000, "he") == "2 מיליון");
    CHECK(compact(1'000'000, 1'000'000, "ar-MA") == "1 مليون");
    CHECK(compact(3'000'000, 3'000'000, "ar-MA") == "3 ملايين");
    CHECK(compact(12'000'000, 12'000'000, "ar-MA") == "12 مليون");
    CHECK(compact(1'000'000, 1'000'000, "el") == "1 εκατομμύριο");
    CHECK(compact(2'000'000, 2'000'000, "el") == "2 εκατομμύρια");
    CHECK(compact(3'400'000, 3'400'000, "ja") == "340 万");
    CHECK(compact(200'000'000, 200'000'000, "ja") == "2 億");
    CHECK(compact(13'000'000, 13'000'000, "hi") == "1.3 करोड़");
    CHECK(compact(200'000, 200'000, "hi") == "2 लाख");
    CHECK(compact(2'700'000, 2'700'000, "th") == "2.7 ล้าน");
    CHECK(compact(1'000'000, 1'000'000, "pt") == "1 milhão");
    CHECK(compact(2'000'000, 2'000'000, "pt") == "2 milhões");
    CHECK(compact(1'000'000, 1'000'000, "es") == "1 millón");
}

TEST_CASE("Counters know the digits and groups of a language") {
    CHECK(grouping("es").higher == 3);
    CHECK(grouping("hi").higher == 2);
    CHECK(grouping("hi-u-nu-deva").zero == U'०');
    CHECK(grouping("ar-EG").zero == U'٠');
    CHECK(grouping("he").zero == U'0');
}
