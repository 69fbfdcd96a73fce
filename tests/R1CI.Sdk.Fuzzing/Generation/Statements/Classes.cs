using R1CI.Sdk.Fuzzing.Generation.Expressions;
using static R1CI.Sdk.Fuzzing.Generation.GrammarRule;

namespace R1CI.Sdk.Fuzzing.Generation.Statements;

/// <summary>Classes: special methods, properties, inheritance, metaclasses, the library's decorators.</summary>
internal static class Classes
{
    // What has only __getitem__ is iterated until an index is too large.
    private const string EndsIteration = "type(i) is int and 'abcd'[i]";

    private static readonly string[] Operators = ["add", "sub", "mul", "truediv", "floordiv", "mod", "matmul", "and", "or", "xor", "lshift", "rshift", "pow", "divmod"];

    public static readonly StatementForm[] Forms =
    [
        new("class", 6, Special, d => d.MayNest && d.Loops == 0 && d.Scope.Kind != ScopeKind.Class),
        new("inheritance", 3, Inheritance, d => d.MayNest && d.Loops == 0),
        new("class body", 3, Body, d => d.MayNest && d.Loops == 0),
        new("keywords", 2, Keywords, d => d.MayNest && d.Loops == 0),
        new("built-in base", 3, BuiltinBase, d => d.MayNest && d.Loops == 0 && d.Scope.Kind != ScopeKind.Class),
        new("library class", 3, LibraryClass, d => d.MayNest && d.Loops == 0 && d.Scope.Kind != ScopeKind.Class),
    ];

    private static void Special(Draft d)
    {
        d.Uses(ClassDef, FunctionDef, CompoundStmt);
        var name = d.NewName("C");
        d.Block($"class {name}:", () =>
        {
            d.Line($"total = {Literals.Of(d, Kinds.Int)}");
            d.Line("def __init__(self, a=1, b='b'): self.a = a; self.b = b");
            d.Line("def __repr__(self): return f'<{type(self).__name__} {self.a!r}>'");
            for (var i = d.Choices.Of(2, 4, 6); i > 0; i--)
            {
                d.Line(SpecialMethod(d));
            }
        });
        for (var i = d.Choices.Of(1, 2); i > 0; i--)
        {
            var instance = d.NewName("u");
            d.Guarded(() => d.Line($"{instance} = {name}({d.Choices.Of("", Literals.Of(d, Kinds.Int), $"b={Literals.Of(d, Kinds.Str)}", "3, 4")})"));
            d.Scope.Bind(instance, Kinds.Instance);
        }

        for (var i = d.Choices.Of(1, 2, 3); i > 0; i--)
        {
            d.Guarded(() => d.Line($"print({Expression.Of(d, d.Choices.Of(Kinds.Int, Kinds.Str, Kinds.Instance), 3)})"));
        }
    }

    private static string SpecialMethod(Draft d)
    {
        var c = d.Choices;
        var op = c.Of(Operators);
        return c.Below(26) switch
        {
            0 => $"def __{op}__(self, o): return ('{op}', self.a, repr(o))",
            1 => $"def __r{op}__(self, o): return ('r{op}', self.a, repr(o))",
            2 => $"def __i{(op == "divmod" ? "add" : op)}__(self, o): self.a = ('i', repr(o)); return self",
            3 => $"def __{op}__(self, o): return NotImplemented",
            4 => $"def __{c.Of("eq", "lt", "le", "gt", "ge", "ne")}__(self, o): return {c.Of("True", "self.a == o", "NotImplemented", "'yes'", "[]")}",
            5 => $"def __hash__(self): return {c.Of("5", "hash(self.b)", "-1", "'x'", "2**70")}",
            6 => $"def __len__(self): return {c.Of("3", "0", "-1", "'x'", "2**70", "True")}",
            7 => $"def __getitem__(self, i): return {c.Of($"('item', i, {EndsIteration})", "[1, 2, 3][i]", $"[i, {EndsIteration}][0]")}",
            8 => "def __setitem__(self, i, v): print('set', i, v)",
            9 => "def __delitem__(self, i): print('del', i)",
            10 => $"def __contains__(self, x): return {c.Of("True", "x == 1", "None", "'x'")}",
            11 => $"def __iter__(self): return {c.Of("iter([1, 2])", "self", "(x for x in 'ab')", "5")}",
            12 => $"def __next__(self): {c.Of("raise StopIteration", "self.a = getattr(self, 'n', 0); raise StopIteration(1)")}",
            13 => $"def __call__(self, *a, **k): return ('call', a, k)",
            14 => $"def __bool__(self): return {c.Of("True", "False", "1", "None")}",
            15 => $"def __{c.Of("int", "index", "float", "complex")}__(self): return {c.Of("7", "2.5", "'x'", "True", "1j")}",
            16 => $"def __{c.Of("neg", "pos", "abs", "invert", "round", "trunc", "ceil", "floor")}__(self, *a): return ('unary', self.a, a)",
            17 => $"def __str__(self): return {c.Of("'str'", "5", "f'{self.b}'", "None")}",
            18 => $"def __format__(self, spec): return {c.Of("f'[{spec}]'", "5", "spec")}",
            19 => $"def __getattr__(self, name): {c.Of("return name", "raise AttributeError(name)", "raise KeyError(name)")}",
            20 => "prop = property(lambda self: self.a, lambda self, v: print('set prop', v))",
            21 => $"@staticmethod\n{Indent(d)}def static(*a): return ('static', a)",
            22 => $"@classmethod\n{Indent(d)}def klass(cls, *a): return ('klass', cls.__name__, a)",
            23 => "def method(self, x=0): return ('method', x, self.total)",
            24 => "def __setattr__(self, name, v): object.__setattr__(self, name, v)",
            _ => $"def __{c.Of("reversed", "length_hint", "dir", "sizeof")}__(self): return {c.Of("[3, 2]", "5", "'ab'")}",
        };
    }

    private static string Indent(Draft d) => new(' ', 2 * d.Nesting);

    private static void Inheritance(Draft d)
    {
        d.Uses(ClassDef, FunctionDef, CompoundStmt);
        var (a, b, c, e) = (d.NewName("A"), d.NewName("B"), d.NewName("D"), d.NewName("E"));
        d.Block($"class {a}:", () =>
        {
            d.Line("x = 1");
            d.Line($"def f(self, *a): return ['{a}', *a]");
            d.Line($"def __init_subclass__(cls, /, tag=None): print('sub', cls.__name__, tag)");
        });
        d.Block($"class {b}({a}, tag={Literals.Of(d, Kinds.Int)}):", () => d.Line($"def f(self, *a): return super().f('{b}', *a)"));
        d.Block($"class {c}({a}):", () => d.Line($"def f(self, *a): return super({c}, self).f('{c}', *a)"));
        d.Guarded(() =>
        {
            d.Block($"class {e}({d.Choices.Of($"{b}, {c}", $"{c}, {b}", $"{a}, {b}", $"{b}, {b}", b)}):", () => d.Line(d.Choices.Of("pass", "__slots__ = ('s',)", "x = 2", "def f(self): return super().f(0)")));
            d.Line($"print({e}().f(), [k.__name__ for k in {e}.__mro__], {e}.x, isinstance({e}(), {c}), issubclass({b}, {a}))");
            d.Line($"del {d.Used(DelAttribute, $"{d.Choices.Of(a, b)}.x")}");
            d.Line($"print({e}().x)");
        });
    }

    private static void Body(Draft d)
    {
        d.Uses(ClassDef, CompoundStmt);
        var name = d.NewName("K");
        d.Guarded(() =>
        {
            d.Block($"class {name}:", () => d.Inside(new Scope(ScopeKind.Class, d.Scope), () =>
            {
                Statement.Several(d, 3);
                d.Line($"made = [i for i in range(3)]; y: int = {Expression.Leaf(d, Kinds.Int)}");
                d.Line(d.Choices.Of("del made", "def m(self): return __class__.y", "z = locals().get('y')"));
            }));
            d.Line($"print(sorted(k for k in vars({name}) if k[0] != '_'), {name}.__annotations__)");
        });
    }

    private static void Keywords(Draft d)
    {
        d.Uses(ClassDef, ClassDefKeywords, CompoundStmt);
        var (meta, name) = (d.NewName("M"), d.NewName("K"));
        d.Block($"class {meta}(type):", () =>
        {
            d.Line("def __new__(m, n, b, ns, **kw): print('new', n, kw); return super().__new__(m, n, b, ns)");
            d.Line("def __init__(cls, n, b, ns, **kw): super().__init__(n, b, ns)");
            d.Line(d.Choices.Of(
                "def __prepare__(n, b, **kw): return {'p': 1}",
                "def __call__(cls, *a): return ('made', a)",
                $"def __getitem__(cls, i): return [i, {EndsIteration}][0]",
                "def __len__(cls): return 4",
                "def __instancecheck__(cls, o): return o == 1",
                "def __iter__(cls): return iter('xy')"));
        });
        d.Guarded(() =>
        {
            d.Block($"class {name}(metaclass={meta}, k={Literals.Of(d, Kinds.Int)}{d.Choices.Of("", ", **{'z': 2}")}):", () => d.Line("w = 3"));
            d.Line($"print(type({name}).__name__, {d.Choices.Of($"{name}()", $"{name}[3]", $"len({name})", $"isinstance(1, {name})", $"list({name})", $"{name}.p")} )");
        });
    }

    private static void BuiltinBase(Draft d)
    {
        d.Uses(ClassDef, CompoundStmt);
        var name = d.NewName("S");
        var kind = d.Choices.Of(Kinds.Int, Kinds.Str, Kinds.Ints, Kinds.Dict, Kinds.Float, Kinds.Tuple, Kinds.Set);
        var type = kind switch { Kinds.Int => "int", Kinds.Str => "str", Kinds.Ints => "list", Kinds.Dict => "dict", Kinds.Float => "float", Kinds.Tuple => "tuple", _ => "set" };
        d.Block($"class {name}({type}):", () => d.Line(d.Choices.Of(
            "pass", "def __repr__(self): return 'S' + super().__repr__()", "def __missing__(self, k): return k", "def __eq__(self, o): return super().__eq__(o)", "def __len__(self): return 9",
            $"def __getitem__(self, i): return ('get', i, {EndsIteration})", "def __add__(self, o): return 'added'", "def __iter__(self): return iter('it')", "def __bool__(self): return False")));
        var instance = d.NewName();
        d.Line($"{instance} = {name}({Literals.Of(d, kind)})");
        d.Scope.Bind(instance, kind);
        for (var i = 0; i < 2; i++)
        {
            d.Guarded(() => d.Line($"r = {Expression.Of(d, d.Choices.Of(kind, Kinds.Str, Kinds.Bool), 3)}; print(type(r).__name__, r, {instance})"));
        }
    }

    private static void LibraryClass(Draft d)
    {
        d.Uses(ClassDef, GrammarRule.Decorators, ImportFrom, ImportFromAs, AssignmentAnnotatedName, CompoundStmt);
        var name = d.NewName("L");
        if (d.Choices.Chance(60))
        {
            d.Line($"from dataclasses import {d.Choices.Of("dataclass, field", d.Used(ImportFromParenthesized, "(dataclass, field as field,)"))}");
            d.Line($"@dataclass{d.Choices.Of("", "(order=True)", "(frozen=True)", "(eq=False, repr=True)", "(slots=True)", "(kw_only=True)")}");
            d.Block($"class {name}:", () =>
            {
                d.Line("a: int");
                d.Line($"b: str = {Literals.Of(d, Kinds.Str)}");
                d.Line($"c: list = field(default_factory=list{d.Choices.Of("", ", repr=False", ", compare=False")})");
            });
            d.Guarded(() =>
            {
                d.Line($"u = {name}({d.Choices.Of("1", "a=2", "", "1, 'x', [3]", "3, c=5")}); print(u, u == {name}(1), u.a)");
                d.Line(d.Choices.Of("u.a = 5; print(u)", $"print(u < {name}(5))", "print(hash(u) == hash(u))", "print(__import__('dataclasses').asdict(u))", $"match u:\n{Indent(d)}  case {name}(a, b): print(a, b)"));
            });
            return;
        }

        d.Line("import enum as en");
        d.Uses(DottedAsName);
        d.Block($"class {name}(en.{d.Choices.Of("Enum", "IntEnum", "Flag", "IntFlag")}):", () =>
        {
            d.Line("A = 1");
            d.Line($"B = {d.Choices.Of("2", "en.auto()", "4", "1")}");
            d.Line("def m(self): return self.name");
        });
        d.Guarded(() => d.Line($"print({d.Choices.Of($"list({name})", $"{name}(1), {name}['B']", $"{name}.A | {name}.B", $"{name}.A < {name}.B", $"{name}.A.m(), repr({name}.B)", $"{name}.C", $"f'{{{name}.A}}'", $"{name}.A + 1")})"));
    }
}
