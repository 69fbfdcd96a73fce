# open(0) reads standard input with universal newlines; open(0, 'rb') reads its bytes.
with open(0) as lines:
    print(repr(lines.readline()))
    print([line for line in lines])
