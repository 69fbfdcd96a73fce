# Loaders: there are none.

from _powerless import denied_class as _class

ModuleSpec, SourceFileLoader, BuiltinImporter = _class('ModuleSpec'), _class('SourceFileLoader'), _class('BuiltinImporter')
SOURCE_SUFFIXES, BYTECODE_SUFFIXES, EXTENSION_SUFFIXES = ['.py'], ['.pyc'], []
