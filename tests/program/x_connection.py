"""What a window manager says to a window, and what the mouse pointer looks like: by Xlib, which SDL brings along."""

import ctypes

CLIENT_MESSAGE = 33


class ClientMessage(ctypes.Structure):
    _fields_ = [
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("message_type", ctypes.c_ulong),
        ("format", ctypes.c_int),
        ("data", ctypes.c_long * 5),
        ("rest_of_an_xevent", ctypes.c_long * 24),
    ]


class CursorImage(ctypes.Structure):
    _fields_ = [
        ("x", ctypes.c_short),
        ("y", ctypes.c_short),
        ("width", ctypes.c_ushort),
        ("height", ctypes.c_ushort),
        ("hot_x", ctypes.c_ushort),
        ("hot_y", ctypes.c_ushort),
        ("serial", ctypes.c_ulong),
        ("pixels", ctypes.POINTER(ctypes.c_ulong)),
    ]


class Connection:
    def __init__(self, display):
        self._x, self._fixes = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXfixes.so.3")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XInternAtom.restype = ctypes.c_ulong
        self._fixes.XFixesGetCursorImage.restype = ctypes.POINTER(CursorImage)
        self._display = ctypes.c_void_p(self._x.XOpenDisplay(display.encode()))
        if not self._display:
            raise RuntimeError(f"no connection to display {display}")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._x.XCloseDisplay(self._display)

    def _atom(self, name):
        return self._x.XInternAtom(self._display, name.encode(), 0)

    def ask_to_close(self, window):
        message = ClientMessage(CLIENT_MESSAGE, 0, 1, self._display, window, self._atom("WM_PROTOCOLS"), 32)
        message.data[0] = self._atom("WM_DELETE_WINDOW")
        self._x.XSendEvent(self._display, ctypes.c_ulong(window), 0, ctypes.c_long(0), ctypes.byref(message))
        self._x.XSync(self._display, 0)

    def cursor_is_seen(self):
        first, error = ctypes.c_int(), ctypes.c_int()
        if not self._fixes.XFixesQueryExtension(self._display, ctypes.byref(first), ctypes.byref(error)):
            raise RuntimeError("the display has no XFixes")
        image = self._fixes.XFixesGetCursorImage(self._display).contents
        return any(image.pixels[i] >> 24 & 255 for i in range(image.width * image.height))
