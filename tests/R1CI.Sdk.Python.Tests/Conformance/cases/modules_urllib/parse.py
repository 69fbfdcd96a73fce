from urllib.parse import *
import urllib.parse
u = urlparse('https://user:pw@Example.com:8080/a/b;p?q=1&r=a%20b#frag')
print(u, u.hostname, u.port, u.username, u.password, u.geturl(), u.netloc)
print(urlsplit('http://a.b/c?d#e'), urlparse('mailto:x@y.z'), urlparse('/rel/path'), urlparse('//host/p'), urlsplit('a:80'))
for b, r in (('http://a/b/c/d', 'e'), ('http://a/b/c/d', '../e'), ('http://a/b/c/d', '/e'), ('http://a/b', 'http://c/d'), ('http://a/b/', '?q'), ('http://a/b/c', './x/../y'), ('http://a', 'b'), ('http://a/b?x', '#f')):
    print(urljoin(b, r))
print(quote('a b/c&d=é'), quote('a/b', safe=''), quote_plus('a b&c'), unquote('a%20b%2Fc%C3%A9%zz'), unquote_plus('a+b%21'), urlencode({'a': 1, 'b': 'x y', 'c': 'é&'}), urlencode([('k', [1, 2])], doseq=True), urlencode({'q': [1, 2]}))
print(parse_qs('a=1&b=2&a=3&c='), parse_qsl('a=1&b=x%20y+z&c', keep_blank_values=True), urldefrag('http://a/b#c'), urlunsplit(('http', 'h', 'p', 'q', '')), urlunparse(('https', 'h', '/p', '', 'q=1', 'f')))
