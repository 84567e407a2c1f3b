#include "cli/program.h"

int main(int argc, char** argv) {
    return vitrina::cli::run_program(argc, argv);
}
