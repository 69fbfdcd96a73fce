# Addresses as text.

__name__ = 'ipaddress'

_DIGITS = frozenset('0123456789')
_HEXADECIMAL = frozenset('0123456789abcdefABCDEF')


class AddressValueError(ValueError):
    pass


class NetmaskValueError(ValueError):
    pass


def parse_v4(text):
    if not text:
        raise AddressValueError('Address cannot be empty')
    octets = text.split('.')
    if len(octets) != 4:
        raise AddressValueError(f"Expected 4 octets in {text!r}")
    value = 0
    for octet in octets:
        if not octet:
            problem = "Empty octet not permitted"
        elif not _DIGITS.issuperset(octet):
            problem = f"Only decimal digits permitted in {octet!r}"
        elif len(octet) > 3:
            problem = f"At most 3 characters permitted in {octet!r}"
        elif octet != '0' and octet[0] == '0':
            problem = f"Leading zeros are not permitted in {octet!r}"
        elif int(octet) > 255:
            problem = f"Octet {int(octet)} (> 255) not permitted"
        else:
            value = value << 8 | int(octet)
            continue
        raise AddressValueError(f'{problem} in {text!r}')
    return value


def shown_v4(value):
    return '.'.join(map(str, value.to_bytes(4, 'big')))


def parse_v6(text):
    if not text:
        raise AddressValueError('Address cannot be empty')
    parts = text.split(':')
    if len(parts) < 3:
        raise AddressValueError(f"At least 3 parts expected in {text!r}")
    if '.' in parts[-1]:
        try:
            tail = parse_v4(parts.pop())
        except AddressValueError as error:
            raise AddressValueError(f'{error} in {text!r}') from None
        parts += [f'{tail >> 16:x}', f'{tail & 0xFFFF:x}']
    if len(parts) > 9:
        raise AddressValueError(f"At most 8 colons permitted in {text!r}")
    gaps = [at for at in range(1, len(parts) - 1) if not parts[at]]
    if len(gaps) > 1:
        raise AddressValueError(f"At most one '::' permitted in {text!r}")
    if gaps:
        before, after = gaps[0], len(parts) - gaps[0] - 1
        if not parts[0]:
            before -= 1
            if before:
                raise AddressValueError(f"Leading ':' only permitted as part of '::' in {text!r}")
        if not parts[-1]:
            after -= 1
            if after:
                raise AddressValueError(f"Trailing ':' only permitted as part of '::' in {text!r}")
        if before + after > 7:
            raise AddressValueError(f"Expected at most 7 other parts with '::' in {text!r}")
        parts = parts[:before] + ['0'] * (8 - before - after) + parts[len(parts) - after:]
    elif len(parts) != 8:
        raise AddressValueError(f"Exactly 8 parts expected without '::' in {text!r}")
    elif not parts[0]:
        raise AddressValueError(f"Leading ':' only permitted as part of '::' in {text!r}")
    elif not parts[-1]:
        raise AddressValueError(f"Trailing ':' only permitted as part of '::' in {text!r}")
    value = 0
    for part in parts:
        if not _HEXADECIMAL.issuperset(part):
            raise AddressValueError(f"Only hex digits permitted in {part!r} in {text!r}")
        if len(part) > 4:
            raise AddressValueError(f"At most 4 characters permitted in {part!r} in {text!r}")
        value = value << 16 | int(part, 16)
    return value


def shown_v6(value):
    parts = [f'{value >> shift & 0xFFFF:x}' for shift in range(112, -16, -16)]
    # The longest run of zeros, the first of equal ones, is left out.
    best = start = length = 0
    at = 0
    while at < 8:
        run = at
        while run < 8 and parts[run] == '0':
            run += 1
        if run - at > max(length, 1):
            start, length = at, run - at
        at = max(run, at + 1)
    if not length:
        return ':'.join(parts)
    return ':'.join(parts[:start]) + '::' + ':'.join(parts[start + length:])


def prefix_of(mask, size, parse, hosts_allowed):
    """How many bits of an address a mask in text leaves to the network."""
    if mask.isascii() and mask.isdigit():
        if int(mask) <= size:
            return int(mask)
        raise NetmaskValueError(f'{mask!r} is not a valid netmask')
    if not hosts_allowed:
        raise NetmaskValueError(f'{mask!r} is not a valid netmask')
    try:
        value = parse(mask)
    except AddressValueError:
        raise NetmaskValueError(f'{mask!r} is not a valid netmask') from None
    full = (1 << size) - 1
    for bits in (value, value ^ full):
        zeros = (bits ^ full).bit_length()
        if bits == full >> zeros << zeros:
            return size - zeros
    raise NetmaskValueError(f'{mask!r} is not a valid netmask')
