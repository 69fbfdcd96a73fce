# Greedy, lazy, possessive and atomic repetition; nested repeats keep the last group value; conditionals.
import re

print(re.match(r'<.*>', '<a><b>'), re.match(r'<.*?>', '<a><b>'), re.findall(r'a{2,3}', 'aaaaaaa'), re.findall(r'a{2,3}?', 'aaaaaaa'), re.findall(r'a{,2}', 'aaa'))
print(re.match(r'a?+a', 'a'), re.match(r'a?+a', 'aa'), re.match(r'a{1,2}+a', 'aa'), re.match(r'a{1,2}+a', 'aaa'), re.match(r'.*+x', 'aax'), re.match(r'[^x]*+x', 'aax'))
print(re.match(r'(?>a|ab)c', 'abc'), re.match(r'(?:a|ab)c', 'abc'), re.match(r'(?>a*)b', 'aab'), re.match(r'(?>(a+))\1', 'aaaa'), re.match(r'(a+)\1', 'aaaa'))
print(re.match(r'(?:(a)|(b))+', 'aab').groups(), re.match(r'(a|b)*?c', 'abc').groups(), re.match(r'((a)|b)*', 'ab').groups(), re.match(r'(\w)+', 'xyz').group(1))
print(re.match(r'(a*)*', 'aa').groups(), re.match(r'(a*)+', 'b').groups(), re.match(r'(a?)*?$', 'aa').groups(), re.match(r'(?:a?){3}', 'aa'), re.match(r'(a|)+', 'aab').groups())
print(re.match(r'x{0}y', 'y'), re.match(r'a{3}', 'aa'), re.match(r'a{,}', 'aa'), re.match(r'a{x}', 'a{x}'), re.match(r'a{1,x', 'a{1,x'), re.match(r'{', '{'), re.match(r'a{ 1}', 'a{ 1}'))
print(re.match(r'(<)?(\w+)(?(1)>)', '<a>').group(), re.match(r'(<)?(\w+)(?(1)>|$)', '<a'), re.match(r'(?P<q>")?x(?(q)")', '"x"'), re.fullmatch(r'(?P<q>")?x(?(q)")', '"x'))
print(re.findall(r'(\w)(\w)?\2?\1', 'abba aa xyx'), re.search(r'\b(\w+) \1\b', 'it is is so').group(1), re.match(r'(?P<c>.)(?P=c){2}', 'zzzz').span())
print(re.findall(r'"(?:[^"\\]|\\.)*"', r'say "a\"b" and "c"'), re.findall(r'/\*.*?\*/', 'x /* one */ y /* two\n */', re.S), re.sub(r'(.)\1+', r'\1', 'aabbccd'))
print(re.fullmatch(r'(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}', '192.168.1.255').span(), re.fullmatch(r'(1?|(11+?)\2+)', '1' * 13) is None, re.fullmatch(r'(1?|(11+?)\2+)', '1' * 15) is None)
print(re.match(r'(.*)(\d+)', 'a123').groups(), re.match(r'(.*?)(\d+)', 'a123').groups(), re.match(r'(.+?)(?:-(.+))?$', 'k-v-w').groups(), re.match(r'^(.*)\.(.*)$', 'a.tar.gz').groups())
for bad in ('a*+*', 'a?++', 'a{2}{3}', 'a+*', 'a**', '(?>a', '(?(1)a|b)', '(a)(?(1)a|b|c)', '(a)(?(2)a)', '(?(x)a)', 'a{99999999999}', '+', '(?:)*', '(?:*)'):
    try:
        print(repr(bad), re.compile(bad).groups)
    except (re.error, OverflowError) as e:
        print(repr(bad), type(e).__name__, e)
