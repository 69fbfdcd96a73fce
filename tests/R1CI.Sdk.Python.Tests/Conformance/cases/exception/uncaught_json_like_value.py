def parse(tokens):
    out = []
    for t in tokens:
        out.append(int(t))
    return out
print(parse(['1', ' 2 ']))
parse(['3', '4.5'])
