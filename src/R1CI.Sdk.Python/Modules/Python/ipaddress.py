# Addresses and networks of the Internet protocol, versions 4 and 6.

import functools as _functools
from _ipaddress_text import (AddressValueError, NetmaskValueError, parse_v4, parse_v6, prefix_of, shown_v4, shown_v6)  # noqa

IPV4LENGTH, IPV6LENGTH = 32, 128


def _either(value, kinds, name, strict=None):
    for kind in kinds:
        try:
            return kind(value) if strict is None else kind(value, strict)
        except (AddressValueError, NetmaskValueError):
            pass
    raise ValueError(f'{value!r} does not appear to be an IPv4 or IPv6 {name}')


def ip_address(address):
    return _either(address, (IPv4Address, IPv6Address), 'address')


def ip_network(address, strict=True):
    return _either(address, (IPv4Network, IPv6Network), 'network', strict)


def ip_interface(address):
    return _either(address, (IPv4Interface, IPv6Interface), 'interface')


def v4_int_to_packed(address):
    try:
        return address.to_bytes(4, 'big')
    except OverflowError:
        raise ValueError("Address negative or too large for IPv4")


def v6_int_to_packed(address):
    try:
        return address.to_bytes(16, 'big')
    except OverflowError:
        raise ValueError("Address negative or too large for IPv6")


class _Base:
    @property
    def exploded(self):
        return self._explode()

    @property
    def compressed(self):
        return str(self)

    @property
    def version(self):
        return self._version

    @property
    def max_prefixlen(self):
        return self._max_prefixlen

    @property
    def reverse_pointer(self):
        return self._reverse_pointer()

    def _need_same_version(self, other):
        if self._version != other._version:
            raise TypeError(f'{self} and {other} are not of the same version')

    def __reduce__(self):
        return self.__class__, (str(self),)


@_functools.total_ordering
class _Address(_Base):
    def __init__(self, address):
        size = self._max_prefixlen
        if isinstance(address, int):
            if address < 0:
                raise AddressValueError(f'{address:d} (< 0) is not permitted as an IPv{self._version} address')
            if address >> size:
                raise AddressValueError(f'{address:d} (>= 2**{size}) is not permitted as an IPv{self._version} address')
            self._ip = address
        elif isinstance(address, bytes):
            if len(address) != size // 8:
                raise AddressValueError(f'{address!r} (len {len(address)} != {size // 8}) is not permitted as an '
                                        f'IPv{self._version} address')
            self._ip = int.from_bytes(address, 'big')
        else:
            text = str(address)
            if '/' in text:
                raise AddressValueError(f"Unexpected '/' in {address!r}")
            self._ip = self._parse(text)

    _scope_id = None

    def __int__(self):
        return self._ip

    def __eq__(self, other):
        if not isinstance(other, _Address):
            return NotImplemented
        return self._ip == other._ip and self._version == other._version and self._scope_id == other._scope_id

    def __lt__(self, other):
        if not isinstance(other, _Address):
            return NotImplemented
        self._need_same_version(other)
        return self._ip < other._ip

    def __add__(self, other):
        return self.__class__(int(self) + other) if isinstance(other, int) else NotImplemented

    def __sub__(self, other):
        return self.__class__(int(self) - other) if isinstance(other, int) else NotImplemented

    def __repr__(self):
        return f'{self.__class__.__name__}({str(self)!r})'

    def __str__(self):
        return self._shown(self._ip)

    def __hash__(self):
        return hash(hex(int(self._ip)))

    def __format__(self, fmt):
        import re
        found = re.fullmatch(r'(#?)(_?)([xbnX])', fmt) if fmt and fmt[-1] != 's' else None
        if not found:
            return format(str(self), fmt)
        alternate, grouping, base = found.groups()
        if base == 'n':
            base = 'b' if self._version == 4 else 'x'
        digits = self._max_prefixlen // (1 if base == 'b' else 4)
        width = digits + (digits // 4 - 1 if grouping else 0) + (2 if alternate else 0)
        return format(int(self), f'{alternate}0{width}{grouping}{base}')

    @property
    def packed(self):
        return self._ip.to_bytes(self._max_prefixlen // 8, 'big')

    def _in(self, networks):
        return any(self in network for network in networks)

    @property
    def is_multicast(self):
        return self._in(self._special().multicast)

    @property
    def is_reserved(self):
        return self._in(self._special().reserved)

    @property
    def is_private(self):
        return self._in(self._special().private)

    @property
    def is_link_local(self):
        return self._in(self._special().link_local)

    @property
    def is_unspecified(self):
        return self._ip == 0


class _V4:
    _version, _max_prefixlen = 4, IPV4LENGTH
    _parse, _shown = staticmethod(parse_v4), staticmethod(shown_v4)

    def _explode(self):
        return str(self)

    @staticmethod
    def _special():
        from _ipaddress_special import V4
        return V4


class _V6:
    _version, _max_prefixlen = 6, IPV6LENGTH
    _parse, _shown = staticmethod(parse_v6), staticmethod(shown_v6)

    @staticmethod
    def _special():
        from _ipaddress_special import V6
        return V6


class IPv4Address(_V4, _Address):
    def _reverse_pointer(self):
        return '.'.join(reversed(str(self).split('.'))) + '.in-addr.arpa'

    @property
    def is_loopback(self):
        return self._in(self._special().loopback)

    @property
    def is_global(self):
        return not self._in(self._special().shared) and not self.is_private


class IPv6Address(_V6, _Address):
    def __init__(self, address):
        self._scope_id = None
        if not isinstance(address, (int, bytes)):
            text, sign, scope = str(address).partition('%')
            if sign:
                if not scope or '%' in scope:
                    raise AddressValueError('Invalid IPv6 address: "%r"' % str(address))
                self._scope_id = scope
                address = text
        super().__init__(address)

    def __str__(self):
        text = self._shown(self._ip)
        return f'{text}%{self._scope_id}' if self._scope_id else text

    def __hash__(self):
        return hash((self._ip, self._scope_id))

    def _explode(self):
        digits = f'{self._ip:032x}'
        return ':'.join(digits[at:at + 4] for at in range(0, 32, 4))

    def _reverse_pointer(self):
        return '.'.join(reversed(self.exploded.replace(':', ''))) + '.ip6.arpa'

    @property
    def scope_id(self):
        return self._scope_id

    @property
    def is_loopback(self):
        return self._ip == 1

    @property
    def is_private(self):
        return self.ipv4_mapped.is_private if self.ipv4_mapped is not None else self._in(self._special().private)

    @property
    def is_global(self):
        return not self.is_private

    @property
    def is_site_local(self):
        return self._in(self._special().site_local)

    @property
    def ipv4_mapped(self):
        return IPv4Address(self._ip & 0xFFFFFFFF) if self._ip >> 32 == 0xFFFF else None

    @property
    def sixtofour(self):
        return IPv4Address(self._ip >> 80 & 0xFFFFFFFF) if self._ip >> 112 == 0x2002 else None

    @property
    def teredo(self):
        if self._ip >> 96 != 0x20010000:
            return None
        return IPv4Address(self._ip >> 64 & 0xFFFFFFFF), IPv4Address(~self._ip & 0xFFFFFFFF)


from _ipaddress_networks import IPv4Interface, IPv4Network, IPv6Interface, IPv6Network  # noqa
from _ipaddress_networks import collapse_addresses, get_mixed_type_key, summarize_address_range  # noqa
