# The platform, as the sandbox shows it: always the same.

def system():
    return 'Linux'


def machine():
    return 'x86_64'


def processor():
    return ''


def node():
    return 'sandbox'


def release():
    return ''


def version():
    return ''


def platform(aliased=False, terse=False):
    return 'Linux'


def architecture(executable='', bits='', linkage=''):
    return ('64bit', 'ELF')


def python_version():
    return '3.11.0'


def python_version_tuple():
    return ('3', '11', '0')


def python_implementation():
    return 'CPython'


def python_compiler():
    return ''
