import html
print(html.escape('<a href="x">\'&\'</a>'), html.escape('"x"', quote=False), html.unescape('&lt;p&gt; &amp;amp; &quot;x&quot; &#39;y&#39; &#x41; &eacute; &nope; &copy; & plain'))
