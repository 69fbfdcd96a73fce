"""Last digits that catch typing errors."""


def card_number_ok(number: str) -> bool:
    """Test a card number by doubling every second digit from the right.

    >>> card_number_ok("4539 1488 0343 6467")
    True
    """
    digits = [int(ch) for ch in number if ch in "0123456789"]
    total = 0
    for i, d in enumerate(reversed(digits)):
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return len(digits) > 1 and total % 10 == 0


def book_check_digit(digits: str) -> str:
    """The thirteenth digit of a book number from its first twelve, '' unless there are twelve.

    >>> book_check_digit("978-0-306-40615")
    '7'
    """
    values = [int(ch) for ch in digits if ch in "0123456789"]
    if len(values) != 12:
        return ""
    total = sum(v * (3 if i % 2 else 1) for i, v in enumerate(values))
    return str(-total % 10)


def repair_parity(rows: list[str]) -> list[str]:
    """Mend one flipped bit in a block whose rows and columns should all have even sums.

    If no single bit explains the errors, the block comes back unchanged.

    >>> repair_parity(["110", "011", "100"])
    ['110', '011', '101']
    """
    width = max((len(r) for r in rows), default=0)
    bad_rows = [i for i, r in enumerate(rows) if r.count("1") % 2]
    bad_columns = [c for c in range(width) if sum(r[c:c + 1] == "1" for r in rows) % 2]
    if len(bad_rows) != 1 or len(bad_columns) != 1:
        return rows
    i, c = bad_rows[0], bad_columns[0]
    row = rows[i]
    if c >= len(row):
        return rows
    mended = row[:c] + ("0" if row[c] == "1" else "1") + row[c + 1:]
    return rows[:i] + [mended] + rows[i + 1:]
