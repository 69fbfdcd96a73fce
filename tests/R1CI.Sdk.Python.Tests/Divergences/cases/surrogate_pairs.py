s = "\ud83d" + "\ude00"
print(len(s), s == "\U0001f600")
