// For sanitizer builds only: libraries that were opened stay open, so that LeakSanitizer can name the driver that a
// report belongs to and cmake/leaks.supp can match it.
extern "C" int dlclose(void*) {
    return 0;
}
