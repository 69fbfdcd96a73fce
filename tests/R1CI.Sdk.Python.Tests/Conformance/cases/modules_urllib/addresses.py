# Taking addresses apart and joining them, queries with repeats and blanks, quoting rules, ports, errors.
from urllib.parse import *

for url in ('https://user:pa%20ss@Example.COM:8042/over/there;p=1?name=ferret&x=#nose', 'mailto:a@b.c', '//host/path', '/only/path?q', 'http://[::1]:80/', 'file:///etc/x', 'tel:+1-23', '', '?a=1#f', 'HTTP://h'):
    u = urlparse(url)
    print(u.scheme, u.netloc, u.path, u.params, u.query, u.fragment, u.username, u.password, u.hostname, u.port, u.geturl(), sep=' | ')
for part in ('g', './g', 'g/', '/g', '//g', '?y', 'g?y', '#s', '..', '../..', '../../../g', 'g;x=1/../y', '', 'http:g', 'mailto:x', '.', 'g#s/../x'):
    print(repr(part), urljoin('http://a/b/c/d;p?q', part))
print(parse_qs('a=1&b=2&a=3&c=&d'), parse_qs('a=&b=%26+x', keep_blank_values=True), parse_qsl('z=1&y=%C3%A9&z=2'), parse_qs('a=1;b=2'), parse_qs('a=1;b=2', separator=';'), parse_qsl('', True), parse_qs('a=%ff', errors='replace'))
print(urlencode({'q': 'a b&c', 'n': 5, 'é': '€'}), urlencode([('k', [1, 2]), ('s', 'x')], doseq=True), urlencode({'k': [1, 2]}), urlencode({'a': 'b c'}, quote_via=quote), urlencode({'p': '/x'}, safe='/'), urlencode({b'k': b'\xff'}))
print(quote('/a b/ü?&=~'), quote('/a b', safe=''), quote_plus('a b+c'), unquote('%7Ea%20b%zz%C3%A9%'), unquote_plus('a+b%2Bc'), quote(b'\x00\xff'), unquote_to_bytes('a%20%ff'), quote('é', encoding='latin-1'), unquote('%E9', 'latin-1'), unquote('%ff'), quote('', 'x'))
s = urlsplit('http://h/p;x?q#f'); print(s, s._replace(scheme='https', path='/z').geturl(), s[1], len(s), urlunsplit(('', 'h', 'p', '', '')), urlunparse(('s', 'n', '/p', 'pa', 'q', 'f')), urldefrag('http://x/y#z'), urlsplit('//h', scheme='ftp').scheme, s == urlsplit('http://h/p;x?q#f'))
for bad in (lambda: urlparse('http://h:99999').port, lambda: urlparse('http://h:ab').port, lambda: urlparse('http://[::1').netloc, lambda: urlencode(5), lambda: urlencode('ab'), lambda: quote(5), lambda: parse_qs('a&b', strict_parsing=True), lambda: parse_qsl('a=1&b=2', max_num_fields=1), lambda: quote(b'x', encoding='ascii'), lambda: unquote(None), lambda: parse_qsl('a', separator='')):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
