import secrets, string
print(len(secrets.token_bytes(8)), len(secrets.token_hex(5)), len(secrets.token_urlsafe(6)), len(secrets.token_bytes()) == 32, secrets.choice([7]), secrets.randbelow(1), secrets.randbits(0), secrets.compare_digest('a', 'a'), secrets.compare_digest(b'a', b'b'), all(c in string.hexdigits for c in secrets.token_hex()), 0 <= secrets.randbelow(10) < 10, secrets.SystemRandom().random() < 1, secrets.token_hex(4) != secrets.token_hex(4), {secrets.choice('ab') for _ in range(60)} == {'a', 'b'})
for f in (lambda: secrets.randbelow(0), lambda: secrets.choice([]), lambda: secrets.compare_digest('é', 'a'), lambda: secrets.randbelow('x')):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
