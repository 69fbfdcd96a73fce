# A package: urllib.parse works, urllib.request refuses.

__path__ = []
