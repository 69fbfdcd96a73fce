# Trees of XML elements.

__path__ = []
