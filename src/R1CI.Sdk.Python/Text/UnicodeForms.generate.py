"""Writes UnicodeForms.z, decompositions and layout properties of characters, from CPython's unicodedata: python3.11 UnicodeForms.generate.py

Text compressed by deflate (zlib format), in three parts with an empty line between: runs of characters of equal layout (first code point in
hexadecimal, bidirectional class or -, width, mirrored); combining classes other than 0 (code point, class); decompositions (code point, mapping as in
the character database). Hangul syllables are left out: their decompositions follow a rule.
"""
import pathlib
import sys
import unicodedata as u
import zlib


def main():
    runs, classes, mappings, last = [], [], [], None
    for code in range(0x110000):
        char = chr(code)
        layout = f"{u.bidirectional(char) or '-'} {u.east_asian_width(char)} {u.mirrored(char)}"
        if layout != last:
            runs.append(f'{code:x} {layout}')
            last = layout
        if u.combining(char):
            classes.append(f'{code:x} {u.combining(char)}')
        if u.decomposition(char) and not 0xAC00 <= code <= 0xD7A3:
            mappings.append(f'{code:x} {u.decomposition(char)}')
    data = zlib.compress('\n'.join([*runs, '', *classes, '', *mappings]).encode('ascii'), 9)
    pathlib.Path(__file__).with_name('UnicodeForms.z').write_bytes(data)
    print(len(runs), 'runs,', len(classes), 'classes,', len(mappings), 'mappings,', len(data), 'bytes')


if __name__ == '__main__':
    sys.exit(main())
