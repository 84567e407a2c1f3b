#include "kiosk/visit_report_words.h"

namespace vitrina::kiosk {

namespace {

constexpr ReportWords words[] = {
    {.tag = "es",
     .title = "Visitas",
     .nothing = "En estos días no hubo visitas.",
     .span = "Del {n} al {m}",
     .visits = "visitas",
     .mean_visit = "por visita, de media",
     .per_day = "Visitas por día",
     .per_hour = "Visitas por hora del día",
     .pages = "Páginas vistas",
     .pages_help = "Cuántas veces se vio cada página y cuánto tiempo, de media.",
     .left = "Dónde se fueron",
     .left_help = "La página que quedó en pantalla cuando ya no había nadie.",
     .dead_taps = "Toques sin efecto",
     .dead_taps_help = "Dónde se tocó algo que no responde: quizá parece un botón.",
     .languages = "Visitas por idioma",
     .access = "Visitas con ayudas de acceso",
     .no_access = "Nadie las usó.",
     .privacy = "Solo se cuentan sumas por hora. No se guarda ningún dato personal.",
     .large_text = "Texto grande",
     .low_reach = "Controles bajos",
     .reduced_motion = "Movimiento reducido",
     .colours = "Otros colores",
     .keys = "Teclado"},
    {.tag = "pt",
     .title = "Visitas",
     .nothing = "Nestes dias não houve visitas.",
     .span = "De {n} a {m}",
     .visits = "visitas",
     .mean_visit = "por visita, em média",
     .per_day = "Visitas por dia",
     .per_hour = "Visitas por hora do dia",
     .pages = "Páginas vistas",
     .pages_help = "Quantas vezes cada página foi vista e por quanto tempo, em média.",
     .left = "Onde foram embora",
     .left_help = "A página que ficou na tela quando já não havia ninguém.",
     .dead_taps = "Toques sem efeito",
     .dead_taps_help = "Onde se tocou algo que não responde: talvez pareça um botão.",
     .languages = "Visitas por idioma",
     .access = "Visitas com recursos de acesso",
     .no_access = "Ninguém os usou.",
     .privacy = "Só se contam somas por hora. Nenhum dado pessoal é guardado.",
     .large_text = "Texto grande",
     .low_reach = "Controles baixos",
     .reduced_motion = "Movimento reduzido",
     .colours = "Outras cores",
     .keys = "Teclado"},
    {.tag = "en",
     .title = "Visits",
     .nothing = "There were no visits on these days.",
     .span = "{n} to {m}",
     .visits = "visits",
     .mean_visit = "a visit, on average",
     .per_day = "Visits by day",
     .per_hour = "Visits by hour of the day",
     .pages = "Pages seen",
     .pages_help = "How often each page was seen, and for how long on average.",
     .left = "Where visitors left",
     .left_help = "The page that was on screen when nobody was there any more.",
     .dead_taps = "Taps that did nothing",
     .dead_taps_help =
         "Where something was touched that does not answer: it may look like a button.",
     .languages = "Visits by language",
     .access = "Visits with access features",
     .no_access = "Nobody used them.",
     .privacy = "Only sums by the hour are counted. No personal data are kept.",
     .large_text = "Large text",
     .low_reach = "Low controls",
     .reduced_motion = "Reduced motion",
     .colours = "Other colours",
     .keys = "Keyboard"}};

}  // namespace

const ReportWords& report_words(std::string_view language) {
    for (const ReportWords& one : words) {
        if (language.substr(0, 2) == one.tag) return one;
    }
    return words[2];
}

std::string_view ReportWords::access_feature(std::string_view name) const {
    if (name == "large_text") return large_text;
    if (name == "low_reach") return low_reach;
    if (name == "reduced_motion") return reduced_motion;
    if (name == "colours") return colours;
    return name == "keys" ? keys : name;
}

}  // namespace vitrina::kiosk
