import zlib, gzip, binascii
d = b'hello world ' * 50
print(zlib.crc32(b'abc'), zlib.adler32(b'abc'), zlib.decompress(zlib.compress(d)) == d, len(zlib.compress(d)) < 100, zlib.crc32(b'c', zlib.crc32(b'ab')) == zlib.crc32(b'abc'), gzip.decompress(gzip.compress(d)) == d, binascii.crc32(b'abc') == zlib.crc32(b'abc'))
for wbits in (15, -15, 31):
    c = zlib.compressobj(wbits=wbits); packed = c.compress(d) + c.compress(b'tail') + c.flush()
    o = zlib.decompressobj(wbits); print(wbits, o.decompress(packed) + o.flush() == d + b'tail', zlib.decompress(packed, wbits) == d + b'tail')
o = zlib.decompressobj(); print(o.decompress(zlib.compress(b'one') + b'rest'), o.unused_data, o.eof)
for f in (lambda: zlib.decompress(b'xx'), lambda: zlib.decompress(b''), lambda: zlib.compress('x'), lambda: zlib.decompress(zlib.compress(d)[:20]), lambda: gzip.decompress(b'abc'), lambda: zlib.compress(b'', 99), lambda: zlib.adler32('a')):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(zlib.MAX_WBITS, zlib.DEFLATED, zlib.Z_BEST_COMPRESSION, zlib.error.__mro__[1].__name__)
