#include "geo/projection.h"

#include <proj.h>

#include <cmath>
#include <limits>
#include <mutex>

namespace vitrina::geo {

namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

struct DestroyContext {
    void operator()(PJ_CONTEXT* context) const { proj_context_destroy(context); }
};
using Context = std::unique_ptr<PJ_CONTEXT, DestroyContext>;

struct DestroyOperation {
    void operator()(PJ* operation) const { proj_destroy(operation); }
};
using Operation = std::unique_ptr<PJ, DestroyOperation>;

// PROJ tells the reason as a log line and only the kind of error as a number.
void keep_message(void* message, int level, const char* text) {
    auto& kept = *static_cast<std::string*>(message);
    if (level == PJ_LOG_ERROR && kept.empty()) kept = text;
}

base::Error refusal(const std::string& definition, std::string reason) {
    if (reason.starts_with("proj_")) reason.erase(0, reason.find(' ') + 1);  // a function's name
    for (char& c : reason) {
        if (c == '\n') c = ' ';
    }
    return {{},
            "the projection \"" + definition + "\" cannot be used" + " (PROJ: " + reason + ")",
            "write a PROJ definition such as \"+proj=laea +lat_0=5 +lon_0=-50 +R=1\", or \"none\" "
            "for plain coordinates"};
}

// The database names ellipsoids and datums as well.
bool is_operation(const PJ* pj) {
    switch (proj_get_type(pj)) {
        case PJ_TYPE_CONVERSION:
        case PJ_TYPE_TRANSFORMATION:
        case PJ_TYPE_CONCATENATED_OPERATION:
        case PJ_TYPE_OTHER_COORDINATE_OPERATION:
            return true;
        default:
            return false;
    }
}

// From longitude and latitude in degrees to the plane of a reference system such as EPSG:3857.
Operation to_reference_system(PJ_CONTEXT* context, const PJ* system) {
    Operation source(proj_crs_get_geodetic_crs(context, system));
    if (!source) return {};
    Operation any(proj_create_crs_to_crs_from_pj(context, source.get(), system, nullptr, nullptr));
    return Operation(any ? proj_normalize_for_visualization(context, any.get()) : nullptr);
}

}  // namespace

// A null operation stands for "none". PROJ notes errors in its objects even when it only reads
// them, so one thread at a time; objects of different projections share nothing.
struct Projection::Impl {
    Context context;
    Operation operation;
    mutable std::mutex mutex;

    PJ_COORD transform(PJ_DIRECTION direction, double x, double y) const {
        const std::lock_guard lock(mutex);
        PJ* pj = operation.get();
        if (proj_angular_input(pj, direction)) x = proj_torad(x), y = proj_torad(y);
        PJ_COORD result = proj_trans(pj, direction, proj_coord(x, y, 0, 0));
        if (!std::isfinite(result.xy.x) || !std::isfinite(result.xy.y)) {
            return proj_coord(infinite, infinite, 0, 0);
        }
        if (proj_angular_output(pj, direction)) {
            result.xy.x = proj_todeg(result.xy.x);
            result.xy.y = proj_todeg(result.xy.y);
        }
        return result;
    }
};

base::Result<Projection> Projection::create(const std::string& definition) {
    auto impl = std::make_unique<Impl>();
    if (definition == "none") return Projection(std::move(impl));

    impl->context.reset(proj_context_create());
    PJ_CONTEXT* context = impl->context.get();
    if (!context) return refusal(definition, "out of memory");
    std::string message;
    proj_log_func(context, &message, keep_message);
    proj_context_set_enable_network(context, 0);

    impl->operation.reset(proj_create(context, definition.c_str()));
    if (impl->operation && proj_is_crs(impl->operation.get())) {
        impl->operation = to_reference_system(context, impl->operation.get());
    }
    if (impl->operation && !is_operation(impl->operation.get())) impl->operation.reset();
    int number = proj_context_errno(context);
    // From here on an error is a point that cannot be shown: no news, and `message` is about to go.
    proj_log_func(context, nullptr, [](void*, int, const char*) {});
    if (!impl->operation) {
        if (message.empty()) {
            message = number ? proj_context_errno_string(context, number) : "this is no projection";
        }
        return refusal(definition, message);
    }
    return Projection(std::move(impl));
}

Projection::Projection(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
Projection::Projection(Projection&&) noexcept = default;
Projection& Projection::operator=(Projection&&) noexcept = default;
Projection::~Projection() = default;

PlanePoint Projection::forward(LonLat point) const {
    if (!std::isfinite(point.lon) || !std::isfinite(point.lat)) return {infinite, infinite};
    PlanePoint plane{point.lon, point.lat};
    if (m_impl->operation) {
        PJ_COORD result = m_impl->transform(PJ_FWD, point.lon, point.lat);
        plane = {result.xy.x, result.xy.y};
    }
    return {plane.x - m_origin.x, plane.y - m_origin.y};
}

LonLat Projection::inverse(PlanePoint point) const {
    if (!std::isfinite(point.x) || !std::isfinite(point.y)) return {infinite, infinite};
    point = {point.x + m_origin.x, point.y + m_origin.y};
    if (!m_impl->operation) return {point.x, point.y};
    PJ_COORD result = m_impl->transform(PJ_INV, point.x, point.y);
    return {result.xy.x, result.xy.y};
}

}  // namespace vitrina::geo
