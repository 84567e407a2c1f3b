#include "kiosk/sound_output.h"

#include <SDL.h>

#include "media/sound_reader.h"

namespace vitrina::kiosk {

namespace {

constexpr int buffer_frames = 1024;  // 21 ms

base::Error no_device() {
    return {{},
            std::string("there is no sound: ") + SDL_GetError(),
            "connect loudspeakers and look whether this user may use them; films go on silently, "
            "with their captions"};
}

}  // namespace

base::Result<std::unique_ptr<SoundOutput>> SoundOutput::open() {
    if (SDL_InitSubSystem(SDL_INIT_AUDIO) != 0) return no_device();
    SDL_AudioSpec wanted{};
    wanted.freq = media::sound_rate;
    wanted.format = AUDIO_F32SYS;
    wanted.channels = media::sound_channels;
    wanted.samples = buffer_frames;
    uint32_t device = SDL_OpenAudioDevice(nullptr, 0, &wanted, nullptr, 0);
    if (device == 0) {
        base::Error error = no_device();
        SDL_QuitSubSystem(SDL_INIT_AUDIO);
        return error;
    }
    return std::unique_ptr<SoundOutput>(new SoundOutput(device));
}

SoundOutput::~SoundOutput() {
    SDL_CloseAudioDevice(m_device);
    SDL_QuitSubSystem(SDL_INIT_AUDIO);
}

void SoundOutput::queue(std::span<const float> samples) {
    SDL_QueueAudio(m_device, samples.data(), static_cast<uint32_t>(samples.size_bytes()));
}

double SoundOutput::queued() const {
    double bytes = SDL_GetQueuedAudioSize(m_device);
    return bytes / (sizeof(float) * media::sound_channels * media::sound_rate);
}

void SoundOutput::clear() {
    SDL_PauseAudioDevice(m_device, 1);
    SDL_ClearQueuedAudio(m_device);
}

void SoundOutput::start() {
    SDL_PauseAudioDevice(m_device, 0);
}

}  // namespace vitrina::kiosk
