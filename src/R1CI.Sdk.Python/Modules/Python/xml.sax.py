# Of SAX, the escapes: xml.sax.saxutils.

__path__ = []
