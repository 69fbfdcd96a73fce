# The blocks that the registries of special addresses name.

from ipaddress import IPv4Network, IPv6Network
from types import SimpleNamespace


def _blocks(kind, text):
    return [kind(block) for block in text.split()]


V4 = SimpleNamespace(
    link_local=_blocks(IPv4Network, '169.254.0.0/16'),
    loopback=_blocks(IPv4Network, '127.0.0.0/8'),
    multicast=_blocks(IPv4Network, '224.0.0.0/4'),
    shared=_blocks(IPv4Network, '100.64.0.0/10'),
    private=_blocks(IPv4Network, '0.0.0.0/8 10.0.0.0/8 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/29 '
                                 '192.0.0.170/31 192.0.2.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 '
                                 '203.0.113.0/24 240.0.0.0/4 255.255.255.255/32'),
    reserved=_blocks(IPv4Network, '240.0.0.0/4'))
V6 = SimpleNamespace(
    link_local=_blocks(IPv6Network, 'fe80::/10'),
    multicast=_blocks(IPv6Network, 'ff00::/8'),
    site_local=_blocks(IPv6Network, 'fec0::/10'),
    private=_blocks(IPv6Network, '::1/128 ::/128 ::ffff:0:0/96 100::/64 2001::/23 2001:2::/48 2001:db8::/32 '
                                 '2001:10::/28 fc00::/7 fe80::/10'),
    reserved=_blocks(IPv6Network, '::/8 100::/8 200::/7 400::/6 800::/5 1000::/4 4000::/3 6000::/3 8000::/3 a000::/3 '
                                  'c000::/3 e000::/4 f000::/5 f800::/6 fe00::/9'))
