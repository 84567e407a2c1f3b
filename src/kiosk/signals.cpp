#include "kiosk/signals.h"

#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <thread>
#include <utility>

namespace vitrina::kiosk {

namespace {

Request request_of(uint32_t signal) {
    if (signal == SIGUSR1) return Request::report;
    if (signal == SIGUSR2) return Request::renew;
    return Request::end;
}

}  // namespace

struct Signals::Impl {
    std::function<void(Request)> heard;
    sigset_t before{};
    int signals = -1;
    int stop = -1;
    std::thread listener;

    void listen() const;
};

void Signals::Impl::listen() const {
    pollfd sources[2] = {{signals, POLLIN, 0}, {stop, POLLIN, 0}};
    while (poll(sources, 2, -1) >= 0 && !(sources[1].revents & POLLIN)) {
        signalfd_siginfo signal{};
        if (read(signals, &signal, sizeof signal) != static_cast<ssize_t>(sizeof signal)) continue;
        heard(request_of(signal.ssi_signo));
    }
}

Signals::Signals() : m_impl(std::make_unique<Impl>()) {
    sigset_t watched;
    sigemptyset(&watched);
    for (int signal : {SIGINT, SIGTERM, SIGUSR1, SIGUSR2}) sigaddset(&watched, signal);
    pthread_sigmask(SIG_BLOCK, &watched, &m_impl->before);
    // A disk or a log that takes no more is an error of that write, not the end of the exhibit.
    for (int signal : {SIGPIPE, SIGXFSZ}) ::signal(signal, SIG_IGN);
    m_impl->signals = signalfd(-1, &watched, SFD_CLOEXEC);
    m_impl->stop = eventfd(0, EFD_CLOEXEC);
    if (m_impl->signals < 0 || m_impl->stop < 0)
        std::abort();  // out of file descriptors at the very start
}

void Signals::listen(std::function<void(Request)> heard) {
    m_impl->heard = std::move(heard);
    m_impl->listener = std::thread([impl = m_impl.get()] { impl->listen(); });
}

Signals::~Signals() {
    uint64_t one = 1;
    if (write(m_impl->stop, &one, sizeof one) != static_cast<ssize_t>(sizeof one)) std::abort();
    if (m_impl->listener.joinable()) m_impl->listener.join();
    close(m_impl->signals);
    close(m_impl->stop);
    pthread_sigmask(SIG_SETMASK, &m_impl->before, nullptr);
}

}  // namespace vitrina::kiosk
