print(hash("a"), hash(b"spam"), list({"one", "two", "three", "four"}))
