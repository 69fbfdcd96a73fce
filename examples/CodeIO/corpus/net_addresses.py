"""Numbers of computers in a network."""


def _to_number(address):
    number = 0
    for part in (address.split(".") + ["0"] * 4)[:4]:
        number = number << 8 | (int(part) & 255 if part.isdigit() else 0)
    return number


def _to_text(number):
    return ".".join(str(number >> shift & 255) for shift in (24, 16, 8, 0))


def network_range(address: str, bits: int) -> list[str]:
    """First and last address of the network that an address lies in.

    >>> network_range("192.168.5.77", 28)
    ['192.168.5.64', '192.168.5.79']
    """
    bits = min(max(bits, 0), 32)
    size = 1 << (32 - bits)
    first = _to_number(address) // size * size
    return [_to_text(first), _to_text(first + size - 1)]


def pick_route(address: str, routes: dict[str, str]) -> str:
    """Where to send a packet: the route with the longest matching network wins.

    >>> pick_route("10.1.2.3", {"10.0.0.0/8": "west", "10.1.0.0/16": "east"})
    'east'
    """
    number = _to_number(address)
    best, target = -1, "nowhere"
    for network, gate in routes.items():
        base, _, length = network.partition("/")
        bits = min(int(length), 32) if length.isdigit() else 32
        shift = 32 - bits
        if bits > best and number >> shift == _to_number(base) >> shift:
            best, target = bits, gate
    return target


def packet_sizes(length: int, limit: int = 1480) -> list[int]:
    """Cut a message into packets; all but the last are as large as a multiple of 8 allows."""
    piece = max(limit // 8 * 8, 8)
    sizes = []
    while length > 0 and len(sizes) < 19:
        sizes.append(min(piece, length))
        length -= piece
    return sizes
