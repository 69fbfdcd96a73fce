# XML: the tree of elements in xml.etree.ElementTree, and escapes in xml.sax.saxutils.

__path__ = []
