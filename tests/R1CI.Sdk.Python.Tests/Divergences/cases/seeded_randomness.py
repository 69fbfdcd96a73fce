import os, random, secrets, uuid
print(os.urandom(4).hex(), secrets.token_hex(4), str(uuid.uuid4())[:8], random.Random().random())
