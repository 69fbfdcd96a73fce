# Networks, and addresses that know theirs.

import functools
import ipaddress as _home
from _ipaddress_text import AddressValueError, prefix_of

__name__ = 'ipaddress'
_Base, _V4, _V6 = _home._Base, _home._V4, _home._V6


@functools.total_ordering
class _Network(_Base):
    def __init__(self, address, strict=True):
        kind, size = self._address_class, self._max_prefixlen
        if isinstance(address, (int, bytes)):
            mask = size
        elif isinstance(address, tuple):
            address, mask = address if len(address) > 1 else (address[0], size)
        else:
            address, _, mask = str(address).partition('/')
            if '/' in mask:
                raise AddressValueError(f"Only one '/' permitted in {address + '/' + mask!r}")
            mask = mask or size
        self.network_address = kind(address)
        self._prefixlen = self._prefix(mask)
        given = int(self.network_address)
        base = given & int(self.netmask)
        if base != given:
            if strict:
                raise ValueError(f'{self} has host bits set')
            self.network_address = kind(base)

    def _prefix(self, mask):
        if isinstance(mask, int):
            if not 0 <= mask <= self._max_prefixlen:
                raise _home.NetmaskValueError(f'{mask!r} is not a valid netmask')
            return mask
        return prefix_of(str(mask), self._max_prefixlen, self._parse, self._version == 4)

    @property
    def prefixlen(self):
        return self._prefixlen

    @property
    def netmask(self):
        full = (1 << self._max_prefixlen) - 1
        return self._address_class(full ^ (full >> self._prefixlen))

    @property
    def hostmask(self):
        return self._address_class((1 << self._max_prefixlen) - 1 >> self._prefixlen)

    @property
    def broadcast_address(self):
        return self._address_class(int(self.network_address) | int(self.hostmask))

    @property
    def num_addresses(self):
        return 1 << self._max_prefixlen - self._prefixlen

    def __repr__(self):
        return f'{self.__class__.__name__}({str(self)!r})'

    def __str__(self):
        return f'{self.network_address}/{self._prefixlen}'

    def _explode(self):
        return f'{self.network_address.exploded}/{self._prefixlen}'

    @property
    def with_prefixlen(self):
        return str(self)

    @property
    def with_netmask(self):
        return f'{self.network_address}/{self.netmask}'

    @property
    def with_hostmask(self):
        return f'{self.network_address}/{self.hostmask}'

    def _range(self):
        return int(self.network_address), int(self.broadcast_address)

    def __iter__(self):
        first, last = self._range()
        for value in range(first, last + 1):
            yield self._address_class(value)

    def hosts(self):
        first, last = self._range()
        if self._prefixlen >= self._max_prefixlen - 1:
            return [self._address_class(value) for value in range(first, last + 1)]
        return (self._address_class(value) for value in range(first + 1, last + (self._version == 6)))

    def __getitem__(self, n):
        first, last = self._range()
        if not 0 <= (n if n >= 0 else n + last - first + 1) <= last - first:
            raise IndexError('address out of range')
        return self._address_class((first if n >= 0 else last + 1) + n)

    def __eq__(self, other):
        if not isinstance(other, _Network):
            return NotImplemented
        return self._version == other._version and self._key() == other._key()

    def _key(self):
        return int(self.network_address), self._prefixlen

    def __lt__(self, other):
        if not isinstance(other, _Network):
            return NotImplemented
        self._need_same_version(other)
        return self._key() < other._key()

    def __hash__(self):
        return hash(int(self.network_address) ^ int(self.netmask))

    def __contains__(self, other):
        if self._version != other._version or isinstance(other, _Network):
            return False
        return other._ip & int(self.netmask) == int(self.network_address)

    def overlaps(self, other):
        return self.network_address in other or other.network_address in self \
            or self.broadcast_address in other or other.broadcast_address in self

    def _lies_in(self, other):
        self._need_same_version(other)
        return other.network_address <= self.network_address and other.broadcast_address >= self.broadcast_address

    def subnet_of(self, other):
        return self._lies_in(other)

    def supernet_of(self, other):
        return other._lies_in(self)

    def address_exclude(self, other):
        self._need_same_version(other)
        if not isinstance(other, _Network):
            raise TypeError("%s is not a network object" % other)
        if not other.subnet_of(self):
            raise ValueError('%s not contained in %s' % (other, self))
        rest = self
        while rest != other:
            low, high = rest.subnets()
            rest, left = (low, high) if other.subnet_of(low) else (high, low)
            yield left

    def compare_networks(self, other):
        if self._version != other._version:
            raise TypeError(f'{self} and {other} are not of the same type')
        return (self._key() > other._key()) - (self._key() < other._key())

    def subnets(self, prefixlen_diff=1, new_prefix=None):
        if self._prefixlen == self._max_prefixlen:
            yield self
            return
        if new_prefix is not None:
            if new_prefix < self._prefixlen:
                raise ValueError('new prefix must be longer')
            if prefixlen_diff != 1:
                raise ValueError('cannot set prefixlen_diff and new_prefix')
            prefixlen_diff = new_prefix - self._prefixlen
        if prefixlen_diff < 0:
            raise ValueError('prefix length diff must be > 0')
        prefix = self._prefixlen + prefixlen_diff
        if prefix > self._max_prefixlen:
            raise ValueError('prefix length diff %d is invalid for netblock %s' % (prefix, self))
        first, last = self._range()
        for start in range(first, last + 1, 1 << self._max_prefixlen - prefix):
            yield self.__class__((start, prefix))

    def supernet(self, prefixlen_diff=1, new_prefix=None):
        if self._prefixlen == 0:
            return self
        if new_prefix is not None:
            if new_prefix > self._prefixlen:
                raise ValueError('new prefix must be shorter')
            if prefixlen_diff != 1:
                raise ValueError('cannot set prefixlen_diff and new_prefix')
            prefixlen_diff = self._prefixlen - new_prefix
        prefix = self._prefixlen - prefixlen_diff
        if prefix < 0:
            raise ValueError('current prefixlen is %d, cannot have a prefixlen_diff of %d'
                             % (self._prefixlen, prefixlen_diff))
        return self.__class__((int(self.network_address), prefix), strict=False)


def _of_both_ends(name):
    return property(lambda self: getattr(self.network_address, name) and getattr(self.broadcast_address, name))


for _name in ('is_multicast', 'is_reserved', 'is_private', 'is_link_local', 'is_unspecified', 'is_loopback'):
    setattr(_Network, _name, _of_both_ends(_name))


class IPv4Network(_V4, _Network):
    _address_class = _home.IPv4Address

    @property
    def is_global(self):
        from _ipaddress_special import V4
        ends = self.network_address, self.broadcast_address
        return not all(end in V4.shared[0] for end in ends) and not self.is_private


class IPv6Network(_V6, _Network):
    _address_class = _home.IPv6Address
    is_site_local = _of_both_ends('is_site_local')

    @property
    def is_global(self):
        return not self.is_private


class _Interface:
    def __init__(self, address):
        if isinstance(address, (int, bytes)):
            address, mask = address, self._max_prefixlen
        elif isinstance(address, tuple):
            address, mask = address if len(address) > 1 else (address[0], self._max_prefixlen)
        else:
            address, sign, mask = str(address).partition('/')
            if '/' in mask:
                raise AddressValueError(f"Only one '/' permitted in {address + '/' + mask!r}")
            mask = mask or self._max_prefixlen
        self._address_class.__init__(self, address)
        self.network = self._network_class((address, mask), strict=False)

    @property
    def netmask(self):
        return self.network.netmask

    @property
    def hostmask(self):
        return self.network.hostmask

    @property
    def ip(self):
        return self._address_class(self._ip)

    def __str__(self):
        return f'{self._address_class(self._ip)}/{self.network.prefixlen}'

    def _explode(self):
        return f'{self._address_class(self._ip).exploded}/{self.network.prefixlen}'

    @property
    def with_prefixlen(self):
        return str(self)

    @property
    def with_netmask(self):
        return f'{self.ip}/{self.netmask}'

    @property
    def with_hostmask(self):
        return f'{self.ip}/{self.hostmask}'

    def __eq__(self, other):
        if not isinstance(other, _home._Address):
            return NotImplemented
        if not isinstance(other, _Interface):
            return False
        return self._ip == other._ip and self.network == other.network

    def __lt__(self, other):
        if not isinstance(other, _Interface):
            return _home._Address.__lt__(self, other)
        self._need_same_version(other)
        return (self.network, self._ip) < (other.network, other._ip)

    def __hash__(self):
        return hash((self._ip, self.network.prefixlen, int(self.network.network_address)))


class IPv4Interface(_Interface, _home.IPv4Address):
    _address_class, _network_class = _home.IPv4Address, IPv4Network


class IPv6Interface(_Interface, _home.IPv6Address):
    _address_class, _network_class = _home.IPv6Address, IPv6Network


def summarize_address_range(first, last):
    if not isinstance(first, _home._Address) or not isinstance(last, _home._Address):
        raise TypeError('first and last must be IP addresses, not networks')
    if first.version != last.version:
        raise TypeError("%s and %s are not of the same version" % (first, last))
    if first > last:
        raise ValueError('last IP address must be greater than first')
    kind, size = (IPv4Network, 32) if first.version == 4 else (IPv6Network, 128)
    low, high = int(first), int(last)
    while low <= high:
        bits = min((low & -low).bit_length() - 1 if low else size, (high - low + 1).bit_length() - 1)
        yield kind((low, size - bits))
        low += 1 << bits


def collapse_addresses(addresses):
    networks = []
    for each in addresses:
        kind = {4: IPv4Network, 6: IPv6Network}[each._version]
        network = each if isinstance(each, _Network) else kind((int(each), each._max_prefixlen)) \
            if not isinstance(each, _Interface) else each.network
        if networks and networks[-1]._version != network._version:
            raise TypeError("%s and %s are not of the same version" % (network, networks[-1]))
        networks.append(network)
    spans = []
    for network in sorted(networks):
        low, high = network._range()
        if spans and low <= spans[-1][1] + 1:
            spans[-1][1] = max(spans[-1][1], high)
        else:
            spans.append([low, high])
    if networks:
        make = networks[0]._address_class
        for low, high in spans:
            yield from summarize_address_range(make(low), make(high))


def get_mixed_type_key(obj):
    if isinstance(obj, _Network):
        return obj._version, obj.network_address, obj.netmask
    if isinstance(obj, _home._Address):
        return obj._version, obj
    return NotImplemented
