for s in ['hello World', 'ÉCOLE straße', 'ǆ ŉ ﬁ', 'they\'re bill\'s', 'İstanbul', 'ΣΑΣ', '']:
    print(repr(s.upper()), repr(s.lower()), repr(s.title()), repr(s.capitalize()), repr(s.swapcase()), repr(s.casefold()))
