#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <string>
#include <vector>

#include "kiosk/service_manager.h"

using vitrina::kiosk::ServiceManager;

namespace {

// What systemd is for a service: a socket that hears, and the limit of its watchdog.
class Listener {
  public:
    Listener() : m_socket(socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK, 0)) {
        std::string name = "vitrina-notify-" + std::to_string(getpid());
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        name.copy(address.sun_path + 1, sizeof address.sun_path - 2);  // abstract: no file
        auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + 1 + name.size());
        REQUIRE(bind(m_socket, reinterpret_cast<sockaddr*>(&address), length) == 0);
        setenv("NOTIFY_SOCKET", ("@" + name).c_str(), 1);
        setenv("WATCHDOG_USEC", "15000000", 1);
        unsetenv("WATCHDOG_PID");
    }
    ~Listener() {
        close(m_socket);
        unsetenv("NOTIFY_SOCKET");
        unsetenv("WATCHDOG_USEC");
    }
    std::vector<std::string> heard() const {
        std::vector<std::string> messages;
        char buffer[256];
        for (ssize_t n; (n = recv(m_socket, buffer, sizeof buffer, 0)) > 0;)
            messages.emplace_back(buffer, static_cast<size_t>(n));
        return messages;
    }

  private:
    int m_socket;
};

using Messages = std::vector<std::string>;

}  // namespace

TEST_CASE("the first frame says that the program is up, and feeds the watchdog") {
    Listener listener;
    ServiceManager manager;
    CHECK(listener.heard().empty());
    manager.presented(0.4);
    CHECK(listener.heard() == Messages{"READY=1", "WATCHDOG=1"});
}

TEST_CASE("frames feed the watchdog once a second, however many there are") {
    Listener listener;
    ServiceManager manager;
    for (int frame = 0; frame < 600; ++frame) manager.presented(frame / 60.0);
    auto heard = listener.heard();
    CHECK(heard.size() == 11);
}

TEST_CASE("a still picture is presented again well within the watchdog's limit") {
    Listener listener;
    ServiceManager manager;
    CHECK(manager.beat() == Approx(5));
}

TEST_CASE("the page and the end are told") {
    Listener listener;
    ServiceManager manager;
    manager.say("page map");
    manager.ending();
    CHECK(listener.heard() == Messages{"STATUS=page map", "STOPPING=1"});
}

TEST_CASE("without a service manager nobody is told and nothing wakes up") {
    unsetenv("NOTIFY_SOCKET");
    unsetenv("WATCHDOG_USEC");
    ServiceManager manager;
    CHECK(manager.beat() == 0);
    manager.presented(1);
    manager.say("page map");
    manager.ending();
}
