import hashlib, hmac
for n in ('sha3_224','sha3_256','sha3_384','sha3_512','blake2b','blake2s','md5','sha1','sha224','sha256','sha384','sha512'):
    for x in (b'', b'abc', b'a'*200, b'x'*136, b'y'*128, b'z'*64):
        print(n, getattr(hashlib, n)(x).hexdigest())
print(hashlib.shake_128(b'abc').hexdigest(20), hashlib.shake_256(b'x'*300).hexdigest(200), hashlib.blake2b(b'abc', digest_size=20, key=b'k', salt=b's', person=b'p').hexdigest(), hashlib.blake2s(b'', key=b'key').hexdigest(), hashlib.blake2s(b'abc', digest_size=5).hexdigest())
print(hmac.new(b'k', b'm', 'sha256').hexdigest(), hmac.new(b'k'*100, b'm', hashlib.md5).hexdigest(), hmac.compare_digest(b'a', b'a'), hmac.digest(b'k', b'm', 'sha1').hex(), hmac.new(b'k', digestmod='sha3_256').name)
h = hashlib.sha256(); h.update(b'a'); h2 = h.copy(); h.update(b'b'); print(h.hexdigest()[:8], h2.hexdigest()[:8], h.name, h.digest_size, h.block_size, hashlib.new('md5', b'x').hexdigest(), sorted(hashlib.algorithms_guaranteed))
