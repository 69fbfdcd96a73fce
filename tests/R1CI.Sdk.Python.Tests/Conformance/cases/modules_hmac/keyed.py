import hmac, hashlib
h = hmac.new(b'key', b'msg', hashlib.sha256); print(h.hexdigest(), h.digest_size, h.block_size, h.name); g = h.copy(); g.update(b'more'); print(g.hexdigest() != h.hexdigest(), hmac.new(b'key', b'msgmore', 'sha256').digest() == g.digest(), hmac.digest(b'k', b'm', 'md5').hex(), hmac.new(b'x' * 200, b'', 'sha1').hexdigest(), hmac.compare_digest('ab', 'ab'), hmac.compare_digest(b'a', bytearray(b'a')))
for f in (lambda: hmac.new(b'k', b'm'), lambda: hmac.new('k', b'm', 'md5'), lambda: hmac.new(b'k', 'm', 'md5'), lambda: hmac.new(b'k', b'm', 'nope'), lambda: hmac.compare_digest('a', b'a'), lambda: hmac.compare_digest('é', 'é')):
    try: print(f())
    except Exception as e: print(type(e).__name__, str(e)[:40])
