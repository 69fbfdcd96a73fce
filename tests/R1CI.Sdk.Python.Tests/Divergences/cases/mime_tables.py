import mimetypes
print(mimetypes.knownfiles)
