# Trees of XML: read, searched by path, changed and written; namespaces; every error with its place.
import xml.etree.ElementTree as ET, io
DOC='''<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE data>
<!-- c -->
<data xmlns:x="http://x.org" v="1">
  <country name="Liechtenstein"><rank updated="yes">2</rank><year>2008</year><neighbor name="Austria" direction="E"/></country>
  <country name='Singapore &amp; &quot;co&quot;'><rank>5</rank>tail &lt; &#65;&#x42;<x:e x:a="1"/></country><![CDATA[<raw>&]]>
  <?pi some text?><empty></empty>
</data>
'''
r=ET.fromstring(DOC)
print(r.tag, r.attrib, len(r), [c.tag for c in r], r[0].attrib, r[0][1].text, repr(r[1][0].tail), repr(r.text))
for p in ('country','.//rank','country/rank','*','./country[1]','country[last()]','country[@name]',"country[@name='Liechtenstein']/year",'.//year/..','country[rank]',"country[rank='5']",'.//{http://x.org}e','.//*','.','.//{*}e','country[2]/rank',".//rank[.='5']","country[@name!='x']", 'country[last()-1]'):
    print(p, [e.tag for e in r.findall(p)])
print(r.find('nope'), r.findtext('country/rank'), r.findtext('x','dflt'), [e.text for e in r.iter('rank')], list(r.itertext())[:4])
print(ET.tostring(r)); print(ET.tostring(r, encoding='unicode')); print(ET.tostring(r, encoding='utf-8', xml_declaration=True)[:60])
root=ET.Element('root', a='1', b='x"<&>\n'); c=ET.SubElement(root,'child', {'k':'v'}, z='é'); c.text='t<&>"é'; c.tail='tail'; ET.SubElement(root,'e'); root.append(ET.Comment('note')); root.insert(0, ET.PI('tgt','txt'))
print(ET.tostring(root)); print(ET.tostring(root,'unicode')); print(ET.tostring(root,'unicode',short_empty_elements=False), ET.tostring(root,'unicode',method='html'), ET.tostring(root,'unicode',method='text'), ET.tostring(root, 'latin-1'))
ET.indent(root); print(ET.tostring(root,'unicode')); ET.dump(root)
root.remove(c); del root[0]; print(len(root), root.get('a'), root.keys(), root.items(), root.get('q',5)); root.set('n','2'); root.clear(); print(ET.tostring(root))
t=ET.ElementTree(ET.fromstring('<a><b/></a>')); f=io.BytesIO(); t.write(f, encoding='utf-8', xml_declaration=True); print(f.getvalue()); f=io.StringIO(); t.write(f, encoding='unicode'); print(f.getvalue()); print(t.getroot().tag, t.find('b').tag, [e.tag for e in t.iter()])
for bad in ('','<a>','<a></b>','<a/><b/>','text','<a b=1/>','<a b="1" b="2"/>','<a>&foo;</a>','<a>& </a>','<x:a/>','<a','<a><','<a b="<"/>','</a>','<a>]]></a>','<a>\x01</a>','<a/>junk','<!-- x','<a><![CDATA[x</a>','<1/>','<a b/>','<a  / >','<a b="1"c="2"/>', '  <?xml version="1.0"?><a/>'):
    try: ET.fromstring(bad); print('ok', repr(bad))
    except ET.ParseError as e: print(repr(bad), e, e.code, e.position)
ET.register_namespace('x','http://x.org'); print(ET.tostring(r.find('.//{http://x.org}e'),'unicode'))
print(ET.tostring(ET.fromstring('<a xmlns="u:d"><b q="1"/></a>'),'unicode'), ET.tostring(ET.fromstring('<a xmlns="u:d"><b/></a>'),'unicode', default_namespace='u:d'))
for ev, e in ET.iterparse(io.BytesIO(b'<a><b>1</b><c/></a>'), events=('start','end')): print(ev, e.tag)
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
tree, ids = ET.XMLID('<a><b id="1"/></a>'); print(sorted(ids))
from xml.sax.saxutils import escape, unescape, quoteattr
print(escape('a<b>&"'), unescape('&lt;&amp;'), quoteattr('x"y'), quoteattr("a'b\"c"))
print(ET.QName('u','t'))
