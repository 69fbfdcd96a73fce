import unicodedata as u
print([u.category(c) for c in 'aA1 .\n€é中١½Ⅷ_-([\u0301'])
print(u.normalize('NFD','é')=='e\u0301', u.normalize('NFC','e\u0301')=='é', u.normalize('NFKC','ﬁ①'), u.normalize('NFKD','½ Å'), u.is_normalized('NFC','é'))
print(u.decomposition('é'), u.decomposition('½'), u.decomposition('ﬁ'), u.decomposition('a'), u.decomposition('ṩ'), u.decomposition('²'), repr(u.decomposition('\u00a0')))
print(u.combining('\u0301'), u.combining('a'), u.combining('\u0327'), u.combining('\u0345'), u.combining('\u0334'), u.combining('\u0323'), u.combining('\u064b'))
print(u.decimal('5'), u.digit('²'), u.numeric('½'), u.numeric('Ⅷ'), u.decimal('x', None), u.digit('٣'))
print(u.bidirectional('a'), u.bidirectional('א'), u.bidirectional('1'), u.bidirectional('ع'), u.east_asian_width('中'), u.east_asian_width('a'), u.east_asian_width('ｱ'), u.east_asian_width('Ａ'), u.mirrored('('))
for f in (lambda: u.decimal('x'), lambda: u.numeric('ab'), lambda: u.category(5), lambda: u.normalize('X','é'), lambda: u.digit('½'), lambda: u.category('ab'), lambda: u.lookup('NOPE')):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
