# Comma-separated values, read from any iterable of lines and written to any object with a write method.

__all__ = ["QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE", "Error", "Dialect", "excel", "excel_tab",
           "field_size_limit", "reader", "writer", "register_dialect", "get_dialect", "list_dialects", "Sniffer",
           "unregister_dialect", "DictReader", "DictWriter", "unix_dialect"]

QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE = range(4)
_OPTIONS = {'delimiter': ',', 'doublequote': True, 'escapechar': None, 'lineterminator': '\r\n', 'quotechar': '"',
            'quoting': QUOTE_MINIMAL, 'skipinitialspace': False, 'strict': False}
_limit = 131072


class Error(Exception):
    pass


class Dialect:
    """A named set of formatting options."""
    _name = ''

    def __init__(self):
        try:
            _settings(self, {})
        except TypeError as error:
            raise Error(str(error)) from None


for _option in _OPTIONS:
    setattr(Dialect, _option, None)


def _dialect(name, base, **options):
    return type(name, (base,), {'__module__': 'csv', **options})


excel = _dialect('excel', Dialect, **{key: value for key, value in _OPTIONS.items() if key not in ('escapechar', 'strict')})
excel_tab = _dialect('excel_tab', excel, delimiter='\t')
unix_dialect = _dialect('unix_dialect', excel, lineterminator='\n', quoting=QUOTE_ALL)


class _Settings:
    """Checked options, as readers and writers use them."""


def _settings(dialect, overrides):
    if isinstance(dialect, str):
        dialect = get_dialect(dialect)
    made = _Settings()
    for name in overrides:
        if name not in _OPTIONS:
            raise TypeError(f"'{name}' is an invalid keyword argument for this function")
    for name, default in _OPTIONS.items():
        value = overrides[name] if name in overrides else getattr(dialect, name, default) if dialect is not None \
            else default
        if name in ('delimiter', 'escapechar', 'quotechar'):
            if value is None and name != 'delimiter' or isinstance(value, str) and len(value) == 1:
                pass
            elif isinstance(value, str):
                raise TypeError(f'"{name}" must be a 1-character string')
            else:
                rest = ' or None' if name != 'delimiter' else ''
                raise TypeError(f'"{name}" must be string{rest}, not {type(value).__name__}')
        elif name == 'lineterminator' and not isinstance(value, str):
            raise TypeError('lineterminator must be set' if value is None
                            else f'"lineterminator" must be a string, not {type(value).__name__}')
        elif name == 'quoting':
            if not isinstance(value, int):
                raise TypeError('"quoting" must be an integer')
            if not 0 <= value <= 3:
                raise TypeError('bad "quoting" value')
        elif name in ('doublequote', 'skipinitialspace', 'strict'):
            value = bool(value)
        setattr(made, name, value)
    if made.quoting != QUOTE_NONE and made.quotechar is None:
        if 'quotechar' in overrides or getattr(dialect, 'quotechar', None) is None and dialect is not None:
            raise TypeError('quotechar must be set if quoting enabled')
    return made


_dialects = {'excel': excel, 'excel-tab': excel_tab, 'unix': unix_dialect}


def register_dialect(name, dialect=None, **fmtparams):
    if not isinstance(name, str):
        raise TypeError('dialect name must be a string')
    _dialects[name] = _settings(dialect, fmtparams)


def unregister_dialect(name):
    if name not in _dialects:
        raise Error('unknown dialect')
    del _dialects[name]


def get_dialect(name):
    if name not in _dialects:
        raise Error('unknown dialect')
    found = _dialects[name]
    return found() if isinstance(found, type) else found


def list_dialects():
    return list(_dialects)


def field_size_limit(limit=None):
    global _limit
    old = _limit
    if limit is not None:
        if not isinstance(limit, int):
            raise TypeError('limit must be an integer')
        _limit = limit
    return old


class reader:
    """Iterates over rows; a quoted field may run over several lines."""

    def __init__(self, iterable, dialect='excel', **fmtparams):
        self.dialect = _settings(dialect, fmtparams)
        self.line_num = 0
        self._lines = iter(iterable)

    def __iter__(self):
        return self

    def __next__(self):
        d = self.dialect
        line = self._line()
        if d.quotechar is None or d.quoting == QUOTE_NONE:
            plain = True
        else:
            plain = d.quotechar not in line
        if plain and d.escapechar is None and not d.skipinitialspace and d.quoting != QUOTE_NONNUMERIC:
            text = line.rstrip('\r\n') if line[-1:] in '\r\n' else line
            if '\n' not in text and '\r' not in text:
                return text.split(d.delimiter) if text else []
        return self._parsed(line)

    def _line(self):
        line = next(self._lines)
        if not isinstance(line, str):
            raise Error(f'iterator should return strings, not {type(line).__name__} '
                        '(the file should be opened in text mode)')
        self.line_num += 1
        return line

    def _parsed(self, line):
        d = self.dialect
        delimiter, quote, escape = d.delimiter, d.quotechar if d.quoting != QUOTE_NONE else None, d.escapechar
        row, field, numeric = [], [], False
        # States: start of a row or field, inside a plain field, inside quotes, after a quote inside quotes, after the
        # end of the line.
        state = 'row'

        def save():
            nonlocal numeric
            text = ''.join(field)
            field.clear()
            if len(text) > _limit:
                raise Error(f'field larger than field limit ({_limit})')
            row.append(float(text) if numeric else text)
            numeric = False
        escaped = None
        while True:
            for char in line:
                if escaped is not None:
                    field.append(char)
                    state, escaped = escaped, None
                    continue
                if state == 'row' or state == 'field':
                    if char == '\n' or char == '\r':
                        if state == 'field':
                            save()
                        state = 'done'
                    elif char == quote:
                        state = 'quoted'
                    elif char == escape:
                        escaped = 'plain'
                    elif char == ' ' and d.skipinitialspace:
                        state = 'field'
                    elif char == delimiter:
                        save()
                        state = 'field'
                    else:
                        numeric = d.quoting == QUOTE_NONNUMERIC
                        field.append(char)
                        state = 'plain'
                elif state == 'plain':
                    if char == '\n' or char == '\r':
                        save()
                        state = 'done'
                    elif char == escape:
                        escaped = 'plain'
                    elif char == delimiter:
                        save()
                        state = 'field'
                    else:
                        field.append(char)
                elif state == 'quoted':
                    if char == escape:
                        escaped = 'quoted'
                    elif char == quote:
                        state = 'after' if d.doublequote else 'plain'
                    else:
                        field.append(char)
                elif state == 'after':
                    if char == quote:
                        field.append(char)
                        state = 'quoted'
                    elif char == delimiter:
                        save()
                        state = 'field'
                    elif char == '\n' or char == '\r':
                        save()
                        state = 'done'
                    elif not d.strict:
                        field.append(char)
                        state = 'plain'
                    else:
                        raise Error(f"'{delimiter}' expected after '{quote}'")
                elif char not in '\r\n':
                    raise Error('new-line character seen in unquoted field - do you need to open the file in '
                                "universal-newline mode?")
            if escaped is not None:
                field.append('\n')
                state, escaped = escaped, None
            if state == 'quoted':
                try:
                    line = self._line()
                    continue
                except StopIteration:
                    if d.strict:
                        raise Error('unexpected end of data') from None
                    save()
            elif state == 'field' or state == 'plain' or state == 'after':
                save()
            return row


class writer:
    """Writes rows to an object with a write method."""

    def __init__(self, fileobj, dialect='excel', **fmtparams):
        self.dialect = _settings(dialect, fmtparams)
        write = getattr(fileobj, 'write', None)
        if not callable(write):
            raise TypeError('argument 1 must have a "write" method')
        self._write = write

    def writerow(self, row):
        try:
            row = list(row)
        except TypeError:
            raise Error(f'iterable expected, not {type(row).__name__}') from None
        d = self.dialect
        fields = [self._field(value, len(row)) for value in row]
        return self._write(d.delimiter.join(fields) + d.lineterminator)

    def writerows(self, rows):
        for row in rows:
            self.writerow(row)

    def _field(self, value, count):
        d = self.dialect
        if type(value) is str:
            text = value
        elif value is None:
            text = ''
        else:
            text = repr(value) if isinstance(value, float) and type(value) is float else str(value)
        quoting = d.quoting
        quoted = quoting == QUOTE_ALL or quoting == QUOTE_NONNUMERIC and not isinstance(value, (int, float))
        if not quoted and text == '' and count == 1:
            if quoting == QUOTE_NONE:
                raise Error('single empty field record must be quoted')
            quoted = True
        result = []
        for char in text:
            if char == d.delimiter or char == d.quotechar or char == d.escapechar or char in d.lineterminator:
                if quoting == QUOTE_NONE:
                    escape = True
                elif char == d.quotechar:
                    escape = not d.doublequote
                    if d.doublequote:
                        result.append(char)
                        quoted = True
                elif char == d.escapechar:
                    escape = True
                else:
                    escape = False
                    quoted = True
                if escape:
                    if d.escapechar is None:
                        raise Error('need to escape, but no escapechar set')
                    result.append(d.escapechar)
            result.append(char)
        body = ''.join(result)
        return d.quotechar + body + d.quotechar if quoted else body


class DictReader:
    """Rows as dictionaries; the first row names the keys unless they are given."""

    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", *args, **kwds):
        self.reader, self.dialect = reader(f, dialect, *args, **kwds), dialect
        self.restkey, self.restval, self.line_num = restkey, restval, 0
        self._names = None if fieldnames is None else [*fieldnames]

    def _get_names(self):
        if self._names is None:
            self._names = next(self.reader, None)
        self.line_num = self.reader.line_num
        return self._names

    def _set_names(self, value):
        self._names = value

    fieldnames = property(_get_names, _set_names)

    def __iter__(self):
        return self

    def __next__(self):
        names, row = self.fieldnames, []
        while not row:
            row = next(self.reader)
        self.line_num = self.reader.line_num
        missing = len(names) - len(row)
        if missing >= 0:
            return dict(zip(names, row + [self.restval] * missing))
        return {**dict(zip(names, row)), self.restkey: row[len(names):]}


class DictWriter:
    """Writes dictionaries as rows in the order of the field names."""

    def __init__(self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", *args, **kwds):
        self.fieldnames = list(fieldnames) if iter(fieldnames) is fieldnames else fieldnames
        self.restval = restval
        if extrasaction.lower() not in ("raise", "ignore"):
            raise ValueError("extrasaction (%s) must be 'raise' or 'ignore'" % extrasaction)
        self.extrasaction = extrasaction
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _row(self, rowdict):
        if self.extrasaction == "raise":
            wrong = [key for key in rowdict if key not in self.fieldnames]
            if wrong:
                raise ValueError("dict contains fields not in fieldnames: " + ", ".join([repr(key) for key in wrong]))
        return [rowdict.get(key, self.restval) for key in self.fieldnames]

    def writerow(self, rowdict):
        return self.writer.writerow(self._row(rowdict))

    def writerows(self, rowdicts):
        return self.writer.writerows([self._row(row) for row in rowdicts])


class Sniffer:
    """Guesses the delimiter of a sample."""

    def __init__(self):
        self.preferred = [',', '\t', ';', ' ', ':']

    def sniff(self, sample, delimiters=None):
        quote, doubled, delimiter, skips = self._by_quotes(sample, delimiters)
        if not delimiter:
            delimiter, skips = self._by_counts(sample, delimiters)
        if not delimiter:
            raise Error("Could not determine delimiter")

        class dialect(Dialect):
            _name = "sniffed"
            lineterminator = '\r\n'
            quoting = QUOTE_MINIMAL
        dialect.doublequote, dialect.delimiter = doubled, delimiter
        dialect.quotechar, dialect.skipinitialspace = quote or '"', skips
        return dialect

    def _by_quotes(self, sample, delimiters):
        """What stands beside quoted fields most often."""
        import re
        votes, quotes, spaces, count = {}, {}, 0, 0
        for form in (r'(?P<delim>[^\w\n"\'])(?P<space> ?)(?P<quote>["\']).*?(?P=quote)(?P=delim)',
                     r'(?:^|\n)(?P<quote>["\']).*?(?P=quote)(?P<delim>[^\w\n"\'])(?P<space> ?)',
                     r'(?P<delim>[^\w\n"\'])(?P<space> ?)(?P<quote>["\']).*?(?P=quote)(?:$|\n)',
                     r'(?:^|\n)(?P<quote>["\']).*?(?P=quote)(?:$|\n)'):
            found = list(re.finditer(form, sample, re.DOTALL | re.MULTILINE))
            if found:
                break
        else:
            return '', False, None, 0
        for match in found:
            parts = match.groupdict()
            quotes[parts['quote']] = quotes.get(parts['quote'], 0) + 1
            delimiter = parts.get('delim')
            if delimiter and (delimiters is None or delimiter in delimiters):
                votes[delimiter] = votes.get(delimiter, 0) + 1
            spaces += bool(parts.get('space'))
        quote = max(quotes, key=quotes.get)
        delimiter = max(votes, key=votes.get) if votes else ''
        skips = bool(votes) and votes[delimiter] == spaces
        delimiter = '' if delimiter == '\n' else delimiter
        inner = re.escape(delimiter)
        doubled = re.search(rf'(({inner})|^)\W*{quote}[^{inner}\n]*{quote}[^{inner}\n]*{quote}\W*(({inner})|$)', sample, re.M)
        return quote, bool(doubled), delimiter, skips

    def _by_counts(self, sample, delimiters):
        """The character that occurs equally often in most lines."""
        lines = [line for line in sample.split('\n') if line]
        threshold, candidates = 1.0, {}
        while not candidates and threshold >= 0.9:
            for code in range(127):
                char = chr(code)
                counts = {}
                for line in lines:
                    number = line.count(char)
                    counts[number] = counts.get(number, 0) + 1
                if list(counts) == [0]:
                    continue
                mode = max(counts, key=counts.get)
                agreeing = counts[mode] - sum(n for number, n in counts.items() if number != mode)
                if mode > 0 and agreeing > 0 and agreeing / len(lines) >= threshold and (delimiters is None or char in delimiters):
                    candidates[char] = mode
            threshold -= 0.01
        chosen = next((char for char in self.preferred if char in candidates), None)
        if len(candidates) == 1:
            chosen = next(iter(candidates))
        elif chosen is None and candidates:
            chosen = max(candidates, key=lambda char: (candidates[char], char))
        if chosen is None:
            return '', 0
        return chosen, lines[0].count(chosen) == lines[0].count(chosen + ' ')

    def has_header(self, sample):
        rows = list(reader(sample.splitlines(), self.sniff(sample)))
        if len(rows) < 2:
            return False

        def is_number(text):
            try:
                float(text)
                return True
            except ValueError:
                return False
        head, body = rows[0], rows[1:]
        votes = 0
        for index, title in enumerate(head):
            column = [row[index] for row in body if len(row) == len(head)]
            if column and all(map(is_number, column)):
                votes += -1 if is_number(title) else 1
            elif column and len({len(text) for text in column}) == 1:
                votes += 1 if len(title) != len(column[0]) else -1
        return votes > 0
