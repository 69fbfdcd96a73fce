# What HTMLParser tells of documents, good and bad, with references converted and not.
import html
import html.entities
from html.parser import HTMLParser


class Teller(HTMLParser):
    def handle_starttag(self, tag, attrs):
        print('start', tag, attrs, self.getpos(), self.get_starttag_text())

    def handle_endtag(self, tag):
        print('end', tag)

    def handle_data(self, data):
        print('data', repr(data))

    def handle_comment(self, data):
        print('comment', repr(data))

    def handle_entityref(self, name):
        print('entity', name)

    def handle_charref(self, name):
        print('charref', name)

    def handle_decl(self, decl):
        print('decl', decl)

    def handle_pi(self, data):
        print('pi', data)

    def unknown_decl(self, data):
        print('unknown', data)


DOCUMENTS = '''<!DOCTYPE html><html>
<head><title>One &amp; two</title><script>if (a < b && c) { x("</p>"); }</script></head>
<body class="a b" id=main data-x='1' disabled><p>Hello<br/>World<img alt="a > b"/></p><!-- note -->
<a href="?a=1&amp;b=2&copy=3">link</a></body></html>''', '<p>open <b>bold', 'a < b && c > d', '<a href=x', '<?php 1 ?>', \
    '<![CDATA[x]]>', '<!foo>', '</p x="1">', '</ p>', '<p a=1 a=2 b="&lt;" C>', '&lt;&#60;&foo;&bar', '<br / >', '</>', '<3', '&#x', '<p>a&'
for convert in True, False:
    for document in DOCUMENTS:
        print('---', convert, repr(document[:30]))
        parser = Teller(convert_charrefs=convert)
        parser.feed(document)
        parser.close()
pieces = Teller()
for char in '<p class="x">ab&lt;c</p> t':
    pieces.feed(char)
pieces.close()
text = '&Eacute;&lt&gt;&nbsp;&notit;&#65;&#x41 &#128; &#0; &#xD800; &#11; &copy2; &foo; & &; &AMP &NotEqualTilde; &#9999999;'
print(ascii(html.unescape(text)))
print(len(html.entities.html5), len(html.entities.name2codepoint), html.entities.codepoint2name[233])
