"""Writes UnicodeNames.z, the names of all characters, from CPython's unicodedata: python3.11 UnicodeNames.generate.py

Text compressed by deflate (zlib format): a line per character, the distance from the character before in hexadecimal, a space, the name; then an
empty line and the aliases in the same way, with whole code points. Ideographs and Hangul syllables are left out: their names follow rules.
"""
import pathlib
import sys
import unicodedata
import zlib

RULED = ('CJK UNIFIED IDEOGRAPH-', 'HANGUL SYLLABLE ')

# Names that characters have besides their own; unicodedata looks them up but lists them nowhere, so each is tried.
CONTROLS = '''NULL|START OF HEADING|START OF TEXT|END OF TEXT|END OF TRANSMISSION|ENQUIRY|ACKNOWLEDGE|ALERT|BACKSPACE|CHARACTER TABULATION|
HORIZONTAL TABULATION|LINE FEED|NEW LINE|END OF LINE|LINE TABULATION|VERTICAL TABULATION|FORM FEED|CARRIAGE RETURN|SHIFT OUT|LOCKING-SHIFT ONE|SHIFT IN|
LOCKING-SHIFT ZERO|DATA LINK ESCAPE|DEVICE CONTROL ONE|DEVICE CONTROL TWO|DEVICE CONTROL THREE|DEVICE CONTROL FOUR|NEGATIVE ACKNOWLEDGE|SYNCHRONOUS IDLE|
END OF TRANSMISSION BLOCK|CANCEL|END OF MEDIUM|SUBSTITUTE|ESCAPE|INFORMATION SEPARATOR FOUR|FILE SEPARATOR|INFORMATION SEPARATOR THREE|GROUP SEPARATOR|
INFORMATION SEPARATOR TWO|RECORD SEPARATOR|INFORMATION SEPARATOR ONE|UNIT SEPARATOR|DELETE|PADDING CHARACTER|HIGH OCTET PRESET|BREAK PERMITTED HERE|
NO BREAK HERE|INDEX|NEXT LINE|START OF SELECTED AREA|END OF SELECTED AREA|SINGLE SHIFT TWO|SINGLE-SHIFT-2|SINGLE SHIFT THREE|SINGLE-SHIFT-3|STRING TERMINATOR|
OPERATING SYSTEM COMMAND|PRIVACY MESSAGE|APPLICATION PROGRAM COMMAND|DEVICE CONTROL STRING|CONTROL SEQUENCE INTRODUCER|BYTE ORDER MARK|
NUL|SOH|STX|ETX|EOT|ENQ|ACK|BEL|BS|TAB|HT|LF|NL|EOL|VT|FF|CR|SO|SI|DLE|DC1|DC2|DC3|DC4|NAK|SYN|ETB|CAN|EOM|SUB|ESC|FS|GS|RS|US|SP|DEL|NEL|NBSP|SHY|CGJ|
LRM|RLM|LRE|RLE|PDF|LRO|RLO|ZWSP|ZWNJ|ZWJ|WJ|NNBSP|BOM|ZWNBSP|LRI|RLI|FSI|PDI|ALM|MMSP|WEIERSTRASS ELLIPTIC FUNCTION|LATIN SMALL LETTER GHA|
LATIN CAPITAL LETTER GHA|TIBETAN MARK BKA- SHOG GI MGO RGYAN|LAO LETTER FO FON|LAO LETTER FO FAY|LAO LETTER RO|LAO LETTER LO'''


def main():
    names, last = [], 0
    for code in range(0x110000):
        name = unicodedata.name(chr(code), '')
        if name and not name.startswith(RULED):
            names.append(f'{code - last:x} {name}')
            last = code
    candidates = CONTROLS.replace('\n', '').split('|') + [f'VARIATION SELECTOR-{n}' for n in range(1, 257)] + [f'VS{n}' for n in range(1, 257)]
    aliases = []
    for name in candidates:
        try:
            character = unicodedata.lookup(name)
        except KeyError:
            continue
        if unicodedata.name(character, '') != name:
            aliases.append(f'{ord(character):x} {name}')
    data = zlib.compress('\n'.join([*names, '', *aliases]).encode('ascii'), 9)
    pathlib.Path(__file__).with_name('UnicodeNames.br').with_suffix('.z').write_bytes(data)
    print(len(names), 'names,', len(aliases), 'aliases,', len(data), 'bytes')


if __name__ == '__main__':
    sys.exit(main())
