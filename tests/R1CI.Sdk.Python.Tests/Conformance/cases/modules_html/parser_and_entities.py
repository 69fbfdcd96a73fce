import html
from html.parser import HTMLParser
from html.entities import name2codepoint, codepoint2name, html5, entitydefs
print(html.escape('<a href="x">\'&'), html.escape('"', quote=False), html.unescape('&lt;&amp;&eacute;&#65;&#x42;&nbsp;&notit;&hellip;&unknown;&#0;&#x80;&copy'), name2codepoint['eacute'], codepoint2name[233], html5['amp;'], entitydefs['lt'])
class P(HTMLParser):
    def handle_starttag(self, tag, attrs): print('start', tag, attrs)
    def handle_endtag(self, tag): print('end', tag)
    def handle_startendtag(self, tag, attrs): print('startend', tag, attrs)
    def handle_data(self, data): print('data', repr(data))
    def handle_comment(self, data): print('comment', repr(data))
    def handle_decl(self, d): print('decl', d)
    def handle_pi(self, d): print('pi', d)
    def unknown_decl(self, d): print('unknown', d)
p = P(); p.feed('<!DOCTYPE html><html><body class="a b" id=x checked><p>Hi &amp; bye<br/><!-- c --><a href=\'u?a=1&amp;b=2\'>l</a>'); p.feed('<script>if (a < b) { }</script>x < y <?php x ?><![CDATA[q]]></P>'); p.feed('<im'); p.feed('g src="a">tail &#62;'); p.close(); print(p.getpos(), p.get_starttag_text())
class Q(P):
    def handle_entityref(self, n): print('entity', n)
    def handle_charref(self, n): print('char', n)
q = Q(convert_charrefs=False); q.feed('a &lt; b &#65; &bad c'); q.close(); q.reset(); print(q.rawdata == '')
