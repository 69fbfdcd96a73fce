# Base16, base32, base64, base85 and ascii85.

import binascii

__all__ = ['encode', 'decode', 'encodebytes', 'decodebytes', 'b64encode', 'b64decode', 'b32encode', 'b32decode',
           'b32hexencode', 'b32hexdecode', 'b16encode', 'b16decode', 'b85encode', 'b85decode', 'a85encode',
           'a85decode', 'standard_b64encode', 'standard_b64decode', 'urlsafe_b64encode', 'urlsafe_b64decode']


def _data(s):
    if isinstance(s, str):
        try:
            return s.encode('ascii')
        except UnicodeEncodeError:
            raise ValueError('string argument should contain only ASCII characters') from None
    if isinstance(s, (bytes, bytearray)):
        return bytes(s)
    try:
        return memoryview(s).tobytes()
    except TypeError:
        raise TypeError("argument should be a bytes-like object or ASCII string, not %r" % s.__class__.__name__) \
            from None


def b64encode(s, altchars=None):
    encoded = binascii.b2a_base64(s, newline=False)
    if altchars is not None:
        if len(altchars) != 2:
            raise AssertionError(repr(altchars))
        return encoded.translate(bytes.maketrans(b'+/', altchars))
    return encoded


def b64decode(s, altchars=None, validate=False):
    s = _data(s)
    if altchars is not None:
        altchars = _data(altchars)
        s = s.translate(bytes.maketrans(altchars, b'+/'))
    if validate:
        return binascii.a2b_base64(s, strict_mode=True)
    return binascii.a2b_base64(s)


def standard_b64encode(s):
    return b64encode(s)


def standard_b64decode(s):
    return b64decode(s)


def urlsafe_b64encode(s):
    return b64encode(s).translate(bytes.maketrans(b'+/', b'-_'))


def urlsafe_b64decode(s):
    return b64decode(_data(s).translate(bytes.maketrans(b'-_', b'+/')))


def encodebytes(s):
    return b''.join([binascii.b2a_base64(s[i:i + 57]) for i in range(0, len(s), 57)])


def decodebytes(s):
    if isinstance(s, str):
        raise TypeError('expected bytes-like object, not str')
    return binascii.a2b_base64(s)


def encode(input, output):
    while data := input.read(57):
        output.write(binascii.b2a_base64(data))


def decode(input, output):
    for line in input:
        output.write(binascii.a2b_base64(line))


def b16encode(s):
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    s = _data(s)
    if casefold:
        s = s.upper()
    if any(char not in b'0123456789ABCDEF' for char in s):
        raise binascii.Error('Non-base16 digit found')
    return binascii.unhexlify(s)


_B32 = b'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
_B32HEX = b'0123456789ABCDEFGHIJKLMNOPQRSTUV'


def _b32_encoded(alphabet, s):
    s = bytes(s)
    left = len(s) % 5
    padded = s + bytes((5 - left) % 5)
    result = bytearray()
    for i in range(0, len(padded), 5):
        chunk = int.from_bytes(padded[i:i + 5], 'big')
        result += bytes([alphabet[chunk >> shift & 31] for shift in range(35, -1, -5)])
    spare = {0: 0, 1: 6, 2: 4, 3: 3, 4: 1}[left]
    if spare:
        result[-spare:] = b'=' * spare
    return bytes(result)


def _b32_decoded(alphabet, s, casefold, map01):
    s = _data(s)
    if len(s) % 8:
        raise binascii.Error('Incorrect padding')
    if map01 is not None:
        s = s.translate(bytes.maketrans(b'01', b'O' + _data(map01)))
    if casefold:
        s = s.upper()
    body = s.rstrip(b'=')
    spare = len(s) - len(body)
    if spare not in (0, 1, 3, 4, 6):
        raise binascii.Error('Incorrect padding')
    values = {char: value for value, char in enumerate(alphabet)}
    result = bytearray()
    body += alphabet[:1] * spare
    for i in range(0, len(body), 8):
        chunk = 0
        for char in body[i:i + 8]:
            if char not in values:
                raise binascii.Error('Non-base32 digit found')
            chunk = chunk << 5 | values[char]
        result += chunk.to_bytes(5, 'big')
    cut = (5 * spare + 7) // 8
    return bytes(result[:-cut]) if spare else bytes(result)


def b32encode(s):
    return _b32_encoded(_B32, s)


def b32decode(s, casefold=False, map01=None):
    return _b32_decoded(_B32, s, casefold, map01)


def b32hexencode(s):
    return _b32_encoded(_B32HEX, s)


def b32hexdecode(s, casefold=False):
    return _b32_decoded(_B32HEX, s, casefold, None)


_B85 = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~"
_A85 = bytes(range(33, 118))


def _85_encoded(b, alphabet, pad, zeros, spaces):
    b = bytes(b)
    spare = -len(b) % 4
    chunks = []
    b += bytes(spare)
    for i in range(0, len(b), 4):
        word = int.from_bytes(b[i:i + 4], 'big')
        if zeros and word == 0:
            chunks.append(b'z')
        elif spaces and word == 0x20202020:
            chunks.append(b'y')
        else:
            digits = []
            for _ in range(5):
                word, digit = divmod(word, 85)
                digits.append(alphabet[digit])
            chunks.append(bytes(reversed(digits)))
    if spare and not pad:
        if chunks[-1] == b'z':
            chunks[-1] = alphabet[:1] * 5
        chunks[-1] = chunks[-1][:-spare]
    return b''.join(chunks)


def b85encode(b, pad=False):
    return _85_encoded(b, _B85, pad, False, False)


def b85decode(b):
    b = _data(b)
    values = {char: value for value, char in enumerate(_B85)}
    spare = -len(b) % 5
    b += b'~' * spare
    result = bytearray()
    for i in range(0, len(b), 5):
        word = 0
        for j, char in enumerate(b[i:i + 5]):
            if char not in values:
                raise ValueError('bad base85 character at position %d' % (i + j))
            word = word * 85 + values[char]
        if word >> 32:
            raise ValueError('base85 overflow in hunk starting at byte %d' % i)
        result += word.to_bytes(4, 'big')
    return bytes(result[:-spare]) if spare else bytes(result)


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    result = _85_encoded(b, _A85, pad, True, foldspaces)
    if adobe:
        result = b'<~' + result
    if wrapcol:
        wrapcol = max(2 if adobe else 1, wrapcol)
        lines = [result[i:i + wrapcol] for i in range(0, len(result), wrapcol)]
        if adobe and len(lines[-1]) + 2 > wrapcol:
            lines.append(b'')
        result = b'\n'.join(lines)
    return result + b'~>' if adobe else result


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b' \t\n\r\v'):
    b = _data(b)
    if adobe:
        if not b.endswith(b'~>'):
            raise ValueError("Ascii85 encoded byte sequences must end with b'~>'")
        b = b[2:-2] if b.startswith(b'<~') else b[:-2]
    result, digits = bytearray(), []
    for char in b + b'u' * 4:
        if 33 <= char <= 117:
            digits.append(char - 33)
            if len(digits) == 5:
                word = 0
                for digit in digits:
                    word = word * 85 + digit
                if word >> 32:
                    raise ValueError('Ascii85 overflow')
                result += word.to_bytes(4, 'big')
                digits = []
        elif char == 122:
            if digits:
                raise ValueError('z inside Ascii85 5-tuple')
            result += bytes(4)
        elif foldspaces and char == 121:
            if digits:
                raise ValueError('y inside Ascii85 5-tuple')
            result += b'    '
        elif char not in ignorechars:
            raise ValueError('Non-Ascii85 digit found: %c' % char)
    spare = 4 - len(digits)
    return bytes(result[:-spare]) if spare else bytes(result)
