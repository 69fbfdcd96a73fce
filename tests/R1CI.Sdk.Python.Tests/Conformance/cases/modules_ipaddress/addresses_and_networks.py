# Addresses and networks of both versions: text, properties, subnets, ranges, every error.
import ipaddress as ip
for a in ('192.168.1.10','8.8.8.8','127.0.0.1','224.0.0.1','0.0.0.0','169.254.1.1','240.0.0.1','100.64.0.1','::1','fe80::1','2001:db8::1','ff02::1','::ffff:1.2.3.4','2002:0102:0304::','1:0:0:2:0:0:0:3','::','2606:4700::1'):
    x=ip.ip_address(a); print(repr(x), x.exploded, x.compressed, int(x), x.version, x.packed, x.is_private, x.is_global, x.is_loopback, x.is_multicast, x.is_reserved, x.is_link_local, x.is_unspecified, x.reverse_pointer, x.max_prefixlen)
n=ip.ip_network('192.168.0.0/29')
print(n, n.network_address, n.broadcast_address, n.netmask, n.hostmask, n.prefixlen, n.num_addresses, list(n.hosts()), list(n)[:2], n[1], n[-1], ip.ip_address('192.168.0.3') in n, n.with_netmask, n.with_hostmask, repr(n), n.is_private)
print(list(n.subnets()), list(n.subnets(new_prefix=31))[:2], n.supernet(), n.supernet(new_prefix=16), n.overlaps(ip.ip_network('192.168.0.4/30')), ip.ip_network('192.168.0.4/30').subnet_of(n), n.supernet_of(ip.ip_network('192.168.0.4/30')))
print(list(ip.ip_network('10.0.0.0/30').address_exclude(ip.ip_network('10.0.0.1/32'))), sorted([ip.ip_address('10.0.0.2'), ip.ip_address('9.9.9.9')]), ip.ip_address('1.1.1.1')+5, ip.ip_address('1.1.1.1')<ip.ip_address('1.1.1.2'))
print(list(ip.summarize_address_range(ip.ip_address('192.0.2.0'), ip.ip_address('192.0.2.130'))), list(ip.collapse_addresses([ip.ip_network('10.0.0.0/25'), ip.ip_network('10.0.0.128/25'), ip.ip_network('11.0.0.0/8')])))
i=ip.ip_interface('192.168.1.5/24'); print(repr(i), i.ip, i.network, i.netmask, i.with_prefixlen, i.with_netmask, i == ip.ip_interface('192.168.1.5/24'), hash(i)==hash(i), i.is_private)
print(ip.ip_network('10.0.0.0/255.0.0.0'), ip.ip_network('10.0.0.0/0.255.255.255'), ip.ip_network('10.1.2.3/8', strict=False), ip.ip_network('2001:db8::/64').num_addresses, ip.ip_network('10.0.0.1'), ip.IPv4Network((167772160, 24)), ip.IPv4Address(1), ip.IPv6Address(1), ip.IPv4Address(b'\x01\x02\x03\x04'), list(ip.ip_network('10.0.0.0/31').hosts()), list(ip.ip_network('::/126').hosts()))
for f in ('256.1.1.1','1.2.3','1.2.3.4.5','01.2.3.4','a.b.c.d','1.2.3.','','1.2.3.4/24',':::','1::2::3','12345::','g::','1:2:3','1:2:3:4:5:6:7:8:9', '1:2:3:4:5:6:7:', -1, 2**32):
    for k in (ip.IPv4Address, ip.IPv6Address, ip.ip_address):
        try: print(k.__name__, k(f))
        except Exception as e: print(type(e).__name__, e)
for f in ('192.168.0.1/24','10.0.0.0/33','10.0.0.0/x','10.0.0.0/8/8','10.0.0.0/255.0.255.0', '::1/129'):
    for k in (ip.ip_network, ip.IPv4Network, ip.ip_interface):
        try: print(k.__name__, k(f))
        except Exception as e: print(type(e).__name__, e)
x=ip.ip_address('1.2.3.4'); print(f'{x:x} {x:#b} {x:_b} {x:s} {x!s:>12} {x:n}', x == '1.2.3.4', x != ip.ip_address('::1'), {x: 1}[ip.ip_address('1.2.3.4')])
try: x < ip.ip_address('::1')
except TypeError as e: print(e)
try: x < n
except TypeError as e: print(e)
print(ip.ip_address('::ffff:1.2.3.4').ipv4_mapped, ip.ip_address('2002:0102:0304::').sixtofour, ip.ip_address('fe80::1%eth0').scope_id, ip.v4_int_to_packed(1), ip.get_mixed_type_key(x))
