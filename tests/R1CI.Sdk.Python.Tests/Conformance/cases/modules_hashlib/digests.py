import hashlib
print(hashlib.md5(b'abc').hexdigest(), hashlib.sha1(b'abc').hexdigest(), hashlib.sha224(b'abc').hexdigest(), hashlib.sha256(b'abc').hexdigest())
h = hashlib.sha512(); h.update(b'a'); c = h.copy(); h.update(b'bc')
print(h.hexdigest() == hashlib.sha512(b'abc').hexdigest(), c.hexdigest() == hashlib.sha512(b'a').hexdigest(), h.name, h.digest_size, h.block_size, hashlib.new('md5', b'x').hexdigest())
print(hashlib.md5('é'.encode()).digest(), hashlib.pbkdf2_hmac('sha256', b'a', b'b', 2).hex(), hashlib.sha224(b'x' * 200).hexdigest(), hashlib.sha384(b'').hexdigest()[:16])
for f in [lambda: hashlib.md5('a'), lambda: hashlib.new('foo'), lambda: h.update(5)]:
    try: f()
    except Exception as e: print(type(e).__name__, e)
