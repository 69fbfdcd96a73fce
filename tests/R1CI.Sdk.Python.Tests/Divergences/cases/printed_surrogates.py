try:
    print("\ud800")
except UnicodeEncodeError:
    pass
