"""What libxcb's functions take and give, by ctypes. Layouts are those of xcb/xproto.h."""

import ctypes


class Cookie(ctypes.Structure):
    """Stands for a request whose answer is to come."""

    _fields_ = (("sequence", ctypes.c_uint),)


class Iterator(ctypes.Structure):
    """xcb_screen_iterator_t: its data begins with the screen's root window."""

    _fields_ = (("data", ctypes.POINTER(ctypes.c_uint32)), ("rem", ctypes.c_int), ("index", ctypes.c_int))


class Setup(ctypes.Structure):
    """The head of xcb_setup_t, as far as the key codes."""

    _fields_ = (
        ("status", ctypes.c_uint8),
        ("pad0", ctypes.c_uint8),
        ("major", ctypes.c_uint16),
        ("minor", ctypes.c_uint16),
        ("length", ctypes.c_uint16),
        ("release", ctypes.c_uint32),
        ("resource_id_base", ctypes.c_uint32),
        ("resource_id_mask", ctypes.c_uint32),
        ("motion_buffer", ctypes.c_uint32),
        ("vendor_len", ctypes.c_uint16),
        ("maximum_request", ctypes.c_uint16),
        ("roots_len", ctypes.c_uint8),
        ("formats_len", ctypes.c_uint8),
        ("image_order", ctypes.c_uint8),
        ("bitmap_order", ctypes.c_uint8),
        ("scanline_unit", ctypes.c_uint8),
        ("scanline_pad", ctypes.c_uint8),
        ("min_keycode", ctypes.c_uint8),
        ("max_keycode", ctypes.c_uint8),
    )


class Mapping(ctypes.Structure):
    """The head of xcb_get_keyboard_mapping_reply_t."""

    _fields_ = (
        ("type", ctypes.c_uint8),
        ("per_code", ctypes.c_uint8),
        ("sequence", ctypes.c_uint16),
        ("length", ctypes.c_uint32),
    )


class Atom(ctypes.Structure):
    """The head of xcb_intern_atom_reply_t."""

    _fields_ = (
        ("type", ctypes.c_uint8),
        ("pad0", ctypes.c_uint8),
        ("sequence", ctypes.c_uint16),
        ("length", ctypes.c_uint32),
        ("atom", ctypes.c_uint32),
    )


class Property(ctypes.Structure):
    """xcb_get_property_reply_t without its value."""

    _fields_ = (
        ("type", ctypes.c_uint8),
        ("format", ctypes.c_uint8),
        ("sequence", ctypes.c_uint16),
        ("length", ctypes.c_uint32),
        ("value_type", ctypes.c_uint32),
        ("bytes_after", ctypes.c_uint32),
        ("value_len", ctypes.c_uint32),
    )


class XKeyEvent(ctypes.Structure):
    """xcb_key_press_event_t, and the same for a release."""

    _fields_ = (
        ("type", ctypes.c_uint8),
        ("code", ctypes.c_uint8),
        ("sequence", ctypes.c_uint16),
        ("time", ctypes.c_uint32),
        ("root", ctypes.c_uint32),
        ("window", ctypes.c_uint32),
        ("child", ctypes.c_uint32),
        ("places", ctypes.c_int16 * 4),
        ("state", ctypes.c_uint16),
        ("same_screen", ctypes.c_uint8),
    )


class Extension(ctypes.Structure):
    """The head of xcb_query_extension_reply_t."""

    _fields_ = (
        ("type", ctypes.c_uint8),
        ("pad0", ctypes.c_uint8),
        ("sequence", ctypes.c_uint16),
        ("length", ctypes.c_uint32),
        ("present", ctypes.c_uint8),
        ("major_opcode", ctypes.c_uint8),
        ("first_event", ctypes.c_uint8),
        ("first_error", ctypes.c_uint8),
    )


def library() -> ctypes.CDLL:
    """libxcb, with the types of every function that is used. Raises OSError where it is missing."""
    # By its full name: looking for it would start other programs.
    xcb = ctypes.CDLL("libxcb.so.1")
    pointer, u8, u16, u32 = ctypes.c_void_p, ctypes.c_uint8, ctypes.c_uint16, ctypes.c_uint32
    signatures: dict[str, tuple[object, tuple[object, ...]]] = {
        "xcb_connect": (pointer, (ctypes.c_char_p, ctypes.POINTER(ctypes.c_int))),
        "xcb_disconnect": (None, (pointer,)),
        "xcb_connection_has_error": (ctypes.c_int, (pointer,)),
        "xcb_get_setup": (ctypes.POINTER(Setup), (pointer,)),
        "xcb_setup_roots_iterator": (Iterator, (ctypes.POINTER(Setup),)),
        "xcb_screen_next": (None, (ctypes.POINTER(Iterator),)),
        "xcb_get_keyboard_mapping": (Cookie, (pointer, u8, u8)),
        "xcb_get_keyboard_mapping_reply": (ctypes.POINTER(Mapping), (pointer, Cookie, pointer)),
        "xcb_get_keyboard_mapping_keysyms": (ctypes.POINTER(u32), (ctypes.POINTER(Mapping),)),
        "xcb_grab_key_checked": (Cookie, (pointer, u8, u32, u16, u8, u8, u8)),
        "xcb_ungrab_key": (Cookie, (pointer, u8, u32, u16)),
        "xcb_change_window_attributes_checked": (Cookie, (pointer, u32, u32, pointer)),
        "xcb_request_check": (pointer, (pointer, Cookie)),
        "xcb_intern_atom": (Cookie, (pointer, u8, u16, ctypes.c_char_p)),
        "xcb_intern_atom_reply": (ctypes.POINTER(Atom), (pointer, Cookie, pointer)),
        "xcb_get_property": (Cookie, (pointer, u8, u32, u32, u32, u32, u32)),
        "xcb_get_property_reply": (ctypes.POINTER(Property), (pointer, Cookie, pointer)),
        "xcb_get_property_value": (pointer, (ctypes.POINTER(Property),)),
        "xcb_change_property_checked": (Cookie, (pointer, u8, u32, u32, u32, u8, u32, pointer)),
        "xcb_get_extension_data": (ctypes.POINTER(Extension), (pointer, pointer)),
        "xcb_wait_for_event": (ctypes.POINTER(u8), (pointer,)),
        "xcb_query_tree": (Cookie, (pointer, u32)),
        "xcb_query_tree_reply": (pointer, (pointer, Cookie, pointer)),
        "xcb_query_tree_children": (ctypes.POINTER(u32), (pointer,)),
        "xcb_query_tree_children_length": (ctypes.c_int, (pointer,)),
        "xcb_kill_client": (Cookie, (pointer, u32)),
        "xcb_unmap_window": (Cookie, (pointer, u32)),
        "xcb_send_event": (Cookie, (pointer, u8, u32, u32, ctypes.c_char_p)),
        "xcb_flush": (ctypes.c_int, (pointer,)),
        "xcb_get_file_descriptor": (ctypes.c_int, (pointer,)),
    }
    for name, (result, arguments) in signatures.items():
        function = getattr(xcb, name)
        function.restype, function.argtypes = result, arguments
    return xcb
