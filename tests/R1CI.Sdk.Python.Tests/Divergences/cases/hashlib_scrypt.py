import hashlib
print(hasattr(hashlib, "scrypt"))
