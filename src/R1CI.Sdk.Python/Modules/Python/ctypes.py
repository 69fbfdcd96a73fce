# Foreign functions: nothing can be loaded.

from _powerless import deny as _deny, denied_class as _class

CDLL = PyDLL = WinDLL = _class('CDLL')
Structure = Union = Array = _class('Structure')
_deny(globals(), 'cast pointer byref addressof string_at memmove memset create_string_buffer sizeof POINTER CFUNCTYPE')
for _name in ('c_bool c_char c_byte c_ubyte c_short c_ushort c_int c_uint c_long c_ulong c_longlong c_ulonglong c_float '
              'c_double c_char_p c_void_p c_size_t c_int8 c_int16 c_int32 c_int64 c_uint8 c_uint16 c_uint32 '
              'c_uint64 py_object').split():
    globals()[_name] = _class(_name)
