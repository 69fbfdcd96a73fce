# Escaping for text and attributes, named and numeric references, references without a semicolon, invalid numbers.
import html

print(html.escape('<a href="x">it\'s & more</a>'), html.escape('"\'<', quote=False), html.escape(''), html.escape('&amp;'))
for text in ('&lt;b&gt;', '&amp;lt;', '&copy;', '&#65;&#x42;&#X43;', '&eacute;', '&nosuch; &', '&#0; &#128; &#x80; &#xD800; &#1114112;', '&#;', '&#x;', '&#38', '&quot;&apos;', '&nbsp;|', '&#9731; &#128512;', '&#1;&#11;&#xFFFE;', 'no refs'):
    print(repr(text), ascii(html.unescape(text)))
print(html.unescape(html.escape('<"&\'>')) == '<"&\'>', html.escape(html.escape('<')))
table = [('name', 'a<b'), ('quote', '"q"')]
print('<table>' + ''.join(f'<tr><td>{html.escape(k)}</td><td title="{html.escape(v)}">{html.escape(v, False)}</td></tr>' for k, v in table) + '</table>')
for bad in (lambda: html.escape(5), lambda: html.escape(None), lambda: html.unescape(5), lambda: html.escape()):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
