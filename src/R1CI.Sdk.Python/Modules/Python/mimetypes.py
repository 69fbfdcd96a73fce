# Kinds of content by the ends of file names.

import posixpath as _posixpath

__all__ = ["knownfiles", "inited", "MimeTypes", "guess_type", "guess_all_extensions", "guess_extension", "add_type",
           "init", "read_mime_types", "suffix_map", "encodings_map", "types_map", "common_types"]

knownfiles = []
inited = True
suffix_map = {'.svgz': '.svg.gz', '.tgz': '.tar.gz', '.taz': '.tar.gz', '.tz': '.tar.gz', '.tbz2': '.tar.bz2',
              '.txz': '.tar.xz'}
encodings_map = {'.gz': 'gzip', '.Z': 'compress', '.bz2': 'bzip2', '.xz': 'xz', '.br': 'br'}
_KINDS = '''
application/javascript .js .mjs|application/json .json|application/manifest+json .webmanifest
application/msword .doc .dot .wiz|application/n-quads .nq|application/n-triples .nt
application/octet-stream .bin .a .dll .exe .o .obj .so|application/oda .oda|application/pdf .pdf
application/pkcs7-mime .p7c|application/postscript .ps .ai .eps|application/trig .trig
application/vnd.apple.mpegurl .m3u .m3u8|application/vnd.ms-excel .xls .xlb|application/vnd.ms-powerpoint .ppt .pot .ppa .pps .pwz
application/wasm .wasm|application/x-bcpio .bcpio|application/x-cpio .cpio|application/x-csh .csh|application/x-dvi .dvi
application/x-gtar .gtar|application/x-hdf .hdf|application/x-hdf5 .h5|application/x-latex .latex|application/x-mif .mif
application/x-netcdf .cdf .nc|application/x-pkcs12 .p12 .pfx|application/x-pn-realaudio .ram
application/x-python-code .pyc .pyo|application/x-sh .sh|application/x-shar .shar|application/x-shockwave-flash .swf
application/x-sv4cpio .sv4cpio|application/x-sv4crc .sv4crc|application/x-tar .tar|application/x-tcl .tcl
application/x-tex .tex|application/x-texinfo .texi .texinfo|application/x-troff .roff .t .tr|application/x-troff-man .man
application/x-troff-me .me|application/x-troff-ms .ms|application/x-ustar .ustar|application/x-wais-source .src
application/xml .xsl .rdf .wsdl .xpdl|application/zip .zip|audio/3gpp .3gp .3gpp|audio/3gpp2 .3g2 .3gpp2
audio/aac .aac .adts .loas .ass|audio/basic .au .snd|audio/mpeg .mp3 .mp2|audio/opus .opus|audio/x-aiff .aif .aifc .aiff
audio/x-pn-realaudio .ra|audio/x-wav .wav|image/avif .avif|image/bmp .bmp|image/gif .gif|image/ief .ief
image/jpeg .jpg .jpe .jpeg|image/heic .heic|image/heif .heif|image/png .png|image/svg+xml .svg|image/tiff .tiff .tif
image/vnd.microsoft.icon .ico|image/x-cmu-raster .ras|image/x-portable-anymap .pnm|image/x-portable-bitmap .pbm
image/x-portable-graymap .pgm|image/x-portable-pixmap .ppm|image/x-rgb .rgb|image/x-xbitmap .xbm|image/x-xpixmap .xpm
image/x-xwindowdump .xwd|message/rfc822 .eml .mht .mhtml .nws|text/css .css|text/csv .csv|text/html .html .htm
text/n3 .n3|text/plain .txt .bat .c .h .ksh .pl .srt|text/richtext .rtx|text/tab-separated-values .tsv|text/vtt .vtt
text/x-python .py|text/x-setext .etx|text/x-sgml .sgm .sgml|text/x-vcard .vcf|text/xml .xml|video/mp4 .mp4
video/mpeg .mpeg .m1v .mpa .mpe .mpg|video/quicktime .mov .qt|video/webm .webm|video/x-msvideo .avi
video/x-sgi-movie .movie'''
types_map = {end: kind for line in _KINDS.split('\n') for entry in line.split('|') if entry
             for kind, *ends in [entry.split()] for end in ends}
common_types = {'.rtf': 'application/rtf', '.jpg': 'image/jpg', '.mid': 'audio/midi', '.midi': 'audio/midi',
                '.pct': 'image/pict', '.pic': 'image/pict', '.pict': 'image/pict', '.webp': 'image/webp',
                '.xul': 'text/xul'}


class MimeTypes:
    def __init__(self, filenames=(), strict=True):
        self.encodings_map, self.suffix_map = encodings_map.copy(), suffix_map.copy()
        self.types_map = (common_types.copy(), types_map.copy())
        for name in filenames:
            self.read(name, strict)

    def add_type(self, type, ext, strict=True):
        self.types_map[strict][ext] = type

    def guess_type(self, url, strict=True):
        import os
        url = os.fspath(url)
        scheme, sign, rest = url.partition(':')
        if sign and scheme == 'data':
            head, comma, _ = rest.partition(',')
            if not comma:
                return None, None
            kind = head.partition(';')[0]
            return (kind if '=' not in kind and '/' in kind else 'text/plain'), None
        path = rest if sign and scheme and '/' not in scheme else url
        base, end = _posixpath.splitext(path)
        while end.lower() in self.suffix_map:
            base, end = _posixpath.splitext(base + self.suffix_map[end.lower()])
        encoding = self.encodings_map.get(end)
        if encoding:
            end = _posixpath.splitext(base)[1]
        for known in (self.types_map[True],) if strict else (self.types_map[True], self.types_map[False]):
            if end in known or end.lower() in known:
                return known.get(end) or known[end.lower()], encoding
        return None, encoding

    def guess_all_extensions(self, type, strict=True):
        type = type.lower()
        kinds = (self.types_map[True],) if strict else (self.types_map[True], self.types_map[False])
        return list(dict.fromkeys(end for known in kinds for end, kind in known.items() if kind == type))

    def guess_extension(self, type, strict=True):
        return next(iter(self.guess_all_extensions(type, strict)), None)

    def read(self, filename, strict=True):
        with open(filename, encoding='utf-8') as file:
            self.readfp(file, strict)

    def readfp(self, fp, strict=True):
        for line in fp:
            kind, *ends = line.partition('#')[0].split() or ['']
            for end in ends:
                self.add_type(kind, '.' + end, strict)


_own = MimeTypes()
encodings_map, suffix_map = _own.encodings_map, _own.suffix_map
common_types, types_map = _own.types_map
guess_type, guess_all_extensions, guess_extension = _own.guess_type, _own.guess_all_extensions, _own.guess_extension
add_type = _own.add_type


def init(files=None):
    for name in files or ():
        _own.read(name)


def read_mime_types(file):
    made = MimeTypes([file])
    return made.types_map[True]
