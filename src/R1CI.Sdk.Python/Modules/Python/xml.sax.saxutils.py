# Escapes of XML text and attributes.

__all__ = ['escape', 'unescape', 'quoteattr']


def escape(data, entities={}):
    data = data.replace('&', '&amp;').replace('>', '&gt;').replace('<', '&lt;')
    for text, reference in entities.items():
        data = data.replace(text, reference)
    return data


def unescape(data, entities={}):
    data = data.replace('&lt;', '<').replace('&gt;', '>')
    for reference, text in entities.items():
        data = data.replace(reference, text)
    return data.replace('&amp;', '&')


def quoteattr(data, entities={}):
    data = escape(data, {**entities, '\n': '&#10;', '\r': '&#13;', '\t': '&#9;'})
    if '"' not in data:
        return f'"{data}"'
    return f"'{data}'" if "'" not in data else '"' + data.replace('"', '&quot;') + '"'
