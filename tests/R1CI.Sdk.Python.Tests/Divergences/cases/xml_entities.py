import xml.etree.ElementTree as ET
try:
    print(ET.fromstring('<!DOCTYPE a [<!ENTITY e "text">]><a>&e;</a>').text)
except ET.ParseError as error:
    print(error)
