# expected drop: python2: the print statement and friends
def report(rows):
    total = 0L
    for name, value in rows.iteritems():
        print "%s: %d" % (name, value)
        total += value
    if total <> 0:
        return `total`
