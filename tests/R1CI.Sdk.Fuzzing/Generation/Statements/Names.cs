using R1CI.Sdk.Fuzzing.Generation.Expressions;
using static R1CI.Sdk.Fuzzing.Generation.GrammarRule;

namespace R1CI.Sdk.Fuzzing.Generation.Statements;

/// <summary>del in all its forms, imports, and rare expressions that no production makes.</summary>
internal static class Names
{
    public static readonly StatementForm[] Forms =
    [
        new("del", 5, Delete),
        new("import", 3, Import),
        new("star import", 1, d => d.Line(d.Used(ImportFromStar, d.Choices.Of("from math import *", "from string import *"))), d => d.Nesting == 0),
        new("rare", 4, Rare),
        new("deleted cells", 1, DeletedCells, d => d.MayNest),
    ];

    private static void Delete(Draft d)
    {
        d.Uses(DelStmt);
        var (list, dict, name) = (d.NewName("t"), d.NewName("t"), d.NewName("t"));
        d.Line($"{list} = {Literals.Of(d, Kinds.Ints)}; {dict} = {{'a': 1, 'b': 2}}; {name} = {list}");
        var target = d.Choices.Below(8) switch
        {
            0 => d.Used(DelName, name),
            1 => d.Used(DelSubscript, $"{list}[{Literals.Small(d)}]"),
            2 => d.Used(DelSlice, $"{list}[{Primaries.Bounds(d, 0)}]"),
            3 => d.Used(DelTuple, $"({name}, {dict}['a'])"),
            4 => d.Used(DelList, $"[{dict}['b'], {list}[0]]"),
            5 => d.Used(DelGroup, $"({name})"),
            6 => d.Used(DelTuple, $"{list}[0], {dict}[{Literals.Of(d, Kinds.Str)}]"),
            _ => d.Used(DelAttribute, $"{d.Variable("u") ?? name}.a"),
        };
        d.Guarded(() =>
        {
            d.Line($"del {target}");
            d.Line($"print({list}, {dict}, {name})");
        });
    }

    private static void Import(Draft d)
    {
        var (rule, text) = d.Choices.Of(
            (ImportName, "import math, string"), (ImportDotted, "import collections.abc, os.path as pa"), (ImportDotted, "import collections.abc as ca, math as m"),
            (ImportFrom, "from math import pi, floor"), (ImportFromAs, "from math import sqrt as root, e"), (ImportFromParenthesized, "from itertools import (chain, count as c)"),
            (ImportFrom, "from math import missing"), (ImportName, "import not_there"), (ImportFrom, "from collections.abc import Sized"), (ImportFromAs, "from os import path as p"));
        d.Uses(rule, DottedAsName, DottedName);
        d.Guarded(() => d.Line(text));
    }

    // A name that a function shares with one inside it, deleted by either.
    private static void DeletedCells(Draft d)
    {
        d.Uses(FunctionDef, NonlocalStmt, DelStmt, DelName, CompoundStmt);
        var (outer, inner, cell) = (d.NewName("f"), d.NewName("f"), d.NewName());
        d.Block($"def {outer}(n):", () =>
        {
            d.Line($"{cell} = n");
            d.Block($"def {inner}():", () =>
            {
                d.Line($"nonlocal {cell}");
                d.Line(d.Choices.Of($"if n: del {cell}", $"del {cell}", $"{cell} += 1; del {cell}"));
            });
            d.Line(d.Choices.Of($"{inner}()", $"del {cell}", $"if n > 1: del {cell}"));
            d.Line(d.Choices.Of($"return {cell}", $"{inner}(); return n", $"{cell} = 5; {inner}(); return {cell}"));
        });
        d.Guarded(() => d.Line($"print({outer}({Literals.Small(d)}))"));
    }

    private static void Rare(Draft d)
    {
        d.Guarded(() => d.Line(d.Choices.Below(10) switch
        {
            0 => d.Used(AtomEllipsis, "print(..., type(...), Ellipsis is ...)"),
            1 => d.Used(SlicesSeveral, "print(type('G', (), {'__getitem__': lambda s, i: i})()[1:2, ..., ::3])"),
            2 => d.Used(SlicesStarred, "print(type('G', (), {'__getitem__': lambda s, i: i})()[*range(2), 5])"),
            3 => d.Used(TermMatMul, "print(type('G', (), {'__matmul__': lambda s, o: ('mm', o)})() @ 3)"),
            4 when d.Scope.Kind != ScopeKind.Class => d.Used(AssignmentExpression, "print((w := 5), w + 1, [w := i for i in range(3)], w)"),
            5 => d.Used(LambdaSlashDefault, "print((lambda a=1, /, *, b, c=2, **k: (a, b, c, k))(b=3, z=1), (lambda *a, b=2: (a, b))(*'xy'))"),
            6 => d.Used(LambdaSlash, "print((lambda a, /, b, *c, **d: (a, b, c, d))(1, *[2, 3], **{'x': 4}))"),
            7 => d.Used(ForIfCondition, $"print([q for q in range({d.Choices.Of(3, 4, 6)}) if q == {Literals.Small(d)} or q >= 3 or q <= {Literals.Small(d)} or not q != 2])"),
            8 => d.Used(LambdaStarBare, "print((lambda *, k: k)(k=1), (lambda: (yield))().send(None))"),
            _ => d.Used(FStringNestedSpec, "print(f'{3.14159:{8}.{2}f}', f'{\"x\":{\"*\"}^{5}}', f'{1 + 1 = }', f'{[1]!r:>{6}}')"),
        }));
    }
}
