"""Lines of tables: comma-separated fields and fixed columns."""


def split_csv(line: str) -> list[str]:
    '''Fields of one line; a field in double quotes may hold commas and doubled quotes.

    >>> split_csv('a,"b, c",,"say ""hi"""')
    ['a', 'b, c', '', 'say "hi"']
    '''
    fields = [""]
    quoted = False
    i = 0
    while i < len(line):
        ch = line[i]
        if quoted:
            if ch == '"' and line[i + 1:i + 2] == '"':
                fields[-1] += '"'
                i += 1
            elif ch == '"':
                quoted = False
            else:
                fields[-1] += ch
        elif ch == '"':
            quoted = True
        elif ch == ",":
            fields.append("")
        else:
            fields[-1] += ch
        i += 1
    return fields


def align_columns(rows: list[list[str]]) -> list[str]:
    """Pad cells so that columns line up; numbers to the right, the rest to the left.

    >>> align_columns([["tea", "12"], ["coffee", "7"]])
    ['tea    | 12', 'coffee |  7']
    """
    width: dict[int, int] = {}
    for row in rows:
        for i, cell in enumerate(row):
            width[i] = max(width.get(i, 0), len(cell))
    lines = []
    for row in rows:
        cells = [cell.rjust(width[i]) if cell.isdigit() else cell.ljust(width[i])
                 for i, cell in enumerate(row)]
        lines.append(" | ".join(cells).rstrip())
    return lines


def column_name(index: int) -> str:
    """Letters of a spreadsheet column, counted from 0: A, B ... Z, AA, AB ..."""
    name = ""
    index = abs(index) + 1
    while index > 0:
        index, letter = divmod(index - 1, 26)
        name = chr(ord("A") + letter) + name
    return name
