# The classes of syntax trees, from the grammar of CPython's abstract syntax.

__name__ = 'ast'


class AST:
    """A node: its fields as attributes."""

    _fields = _attributes = __match_args__ = ()

    def __init__(self, *args, **kwargs):
        fields = self._fields
        if len(args) > len(fields):
            plural = 's' if len(fields) != 1 else ''
            raise TypeError(f'{type(self).__name__} constructor takes at most {len(fields)} positional argument{plural}')
        for name, value in zip(fields, args):
            setattr(self, name, value)
        for name, value in kwargs.items():
            if name in fields[:len(args)]:
                raise TypeError(f"{type(self).__name__} got multiple values for argument '{name}'")
            setattr(self, name, value)

    def __reduce__(self):
        return type(self), (), self.__dict__


_PLACE = 'lineno', 'col_offset', 'end_lineno', 'end_col_offset'

# Sum types with their constructors; '?' marks optional fields, which are None when they are not given.
_GRAMMAR = '''
mod -: Module body,type_ignores; Interactive body; Expression body; FunctionType argtypes,returns
stmt place: FunctionDef name,args,body,decorator_list,returns?,type_comment?;
 AsyncFunctionDef name,args,body,decorator_list,returns?,type_comment?; ClassDef name,bases,keywords,body,decorator_list;
 Return value?; Delete targets; Assign targets,value,type_comment?; AugAssign target,op,value;
 AnnAssign target,annotation,value?,simple; For target,iter,body,orelse,type_comment?;
 AsyncFor target,iter,body,orelse,type_comment?; While test,body,orelse; If test,body,orelse;
 With items,body,type_comment?; AsyncWith items,body,type_comment?; Match subject,cases; Raise exc?,cause?;
 Try body,handlers,orelse,finalbody; TryStar body,handlers,orelse,finalbody; Assert test,msg?; Import names;
 ImportFrom module?,names,level?; Global names; Nonlocal names; Expr value; Pass; Break; Continue
expr place: BoolOp op,values; NamedExpr target,value; BinOp left,op,right; UnaryOp op,operand; Lambda args,body;
 IfExp test,body,orelse; Dict keys,values; Set elts; ListComp elt,generators; SetComp elt,generators;
 DictComp key,value,generators; GeneratorExp elt,generators; Await value; Yield value?; YieldFrom value;
 Compare left,ops,comparators; Call func,args,keywords; FormattedValue value,conversion,format_spec?; JoinedStr values;
 Constant value,kind?; Attribute value,attr,ctx; Subscript value,slice,ctx; Starred value,ctx; Name id,ctx;
 List elts,ctx; Tuple elts,ctx; Slice lower?,upper?,step?
expr_context -: Load; Store; Del
boolop -: And; Or
operator -: Add; Sub; Mult; MatMult; Div; Mod; Pow; LShift; RShift; BitOr; BitXor; BitAnd; FloorDiv
unaryop -: Invert; Not; UAdd; USub
cmpop -: Eq; NotEq; Lt; LtE; Gt; GtE; Is; IsNot; In; NotIn
comprehension =: target,iter,ifs,is_async
excepthandler place: ExceptHandler type?,name?,body
arguments =: posonlyargs,args,vararg?,kwonlyargs,kw_defaults,kwarg?,defaults
arg =place: arg,annotation?,type_comment?
keyword =place: arg?,value
alias =place: name,asname?
withitem =: context_expr,optional_vars?
match_case =: pattern,guard?,body
pattern place: MatchValue value; MatchSingleton value; MatchSequence patterns; MatchMapping keys,patterns,rest?;
 MatchClass cls,patterns,kwd_attrs,kwd_patterns; MatchStar name?; MatchAs pattern?,name?; MatchOr patterns
type_ignore -: TypeIgnore lineno,tag
'''

CLASSES = {}


def _make(name, base, fields, place):
    names = tuple([field.rstrip('?') for field in fields])
    space = {'_fields': names, '__match_args__': names, '_attributes': place, '__module__': 'ast', '__doc__': None}
    space.update((field[:-1], None) for field in fields if field[-1] == '?')
    if place:
        space['end_lineno'] = space['end_col_offset'] = None
    CLASSES[name] = type(name, (base,), space)


for _rule in _GRAMMAR.replace('\n ', ' ').strip().split('\n'):
    _head, _, _body = _rule.partition(': ')
    _kind, _mark = _head.split(' ')
    _place = _PLACE if 'place' in _mark else ()
    if _mark[0] == '=':
        _make(_kind, AST, _body.split(','), _place)
        continue
    _make(_kind, AST, (), _place)
    for _each in _body.split(';'):
        _name, _, _fields = _each.strip().partition(' ')
        _make(_name, CLASSES[_kind], _fields.split(',') if _fields else (), _place)


class _Legacy(type):
    """Num, Str and the like: constants of a kind, under their old names."""

    def __instancecheck__(cls, node):
        return isinstance(node, CLASSES['Constant']) and type(node.value) in cls._kinds


def _legacy(name, *kinds):
    def make(cls, value=None, *args, **kwargs):
        return CLASSES['Constant'](value, *args, **kwargs)
    CLASSES[name] = _Legacy(name, (CLASSES['Constant'],), {'_kinds': kinds, '__new__': make, '__module__': 'ast'})


_legacy('Num', int, float, complex)
_legacy('Str', str)
_legacy('Bytes', bytes)
_legacy('NameConstant', bool, type(None))
_legacy('Ellipsis', type(...))
CLASSES['Constant'].n = CLASSES['Constant'].s = property(
    lambda self: self.value, lambda self, value: setattr(self, 'value', value))
