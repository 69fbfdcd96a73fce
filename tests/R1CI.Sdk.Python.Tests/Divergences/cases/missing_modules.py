missing = []
for name in ("sqlite3", "xml.etree.ElementTree", "html.parser", "zipfile"):
    try:
        __import__(name)
    except ModuleNotFoundError:
        missing.append(name)
print(missing)
