using R1CI.Sdk.Python.Syntax;

namespace R1CI.Sdk.Python.Modules.Trees;

/// <summary>Makes guest objects of the classes of <c>ast</c> from a syntax tree, without recursion: trees may be deeper than the host's stack.</summary>
internal sealed class TreeBuilder(Vm vm, PyDict classes, ModuleSource source)
{
    private readonly Stack<(Node Node, Value Made)> _open = new();

    // The line of the place asked for last.
    private int _line;
    private string _text = "";
    private bool _isAscii = true;

    public Value Build(Node root)
    {
        var result = Start(root);
        while (_open.TryPop(out var next))
        {
            Fill(next.Node, next.Made);
        }

        return result;
    }

    /// <summary>The value of a literal.</summary>
    public static Value Literal(Vm vm, object? value) => value switch
    {
        null => Value.None,
        bool b => b,
        long i => i,
        BigInteger b => Value.Big(b),
        double d => d,
        string s => vm.NewStr(s),
        byte[] b => vm.NewBytes((byte[])b.Clone()),
        ImaginaryLiteral i => new PyComplex(new Complex(0, i.Value)),
        _ => Value.Ellipsis,
    };

    private Value Start(Node node)
    {
        vm.Tick(4);
        var made = vm.Call(Class(TreeFields.NameOf(node)));
        _open.Push((node, made));
        return made;
    }

    private Value Class(string name) => classes.TryGet(vm, Value.Str(name), out var found) ? found : throw new InvalidOperationException($"ast has no class '{name}'.");

    private void Fill(Node node, in Value made)
    {
        var names = vm.ToArray(vm.GetAttr(made, "_fields"));
        var values = TreeFields.Of(node);
        for (var i = 0; i < names.Length; i++)
        {
            vm.SetAttr(made, names[i].As<PyStr>().S, ToGuest(values[i]));
        }

        if (node is StatementNode or ExpressionNode or PatternNode or ArgNode or KeywordNode or AliasNode or ExceptHandlerNode)
        {
            Place(node.Span, made);
        }
    }

    private void Place(in SourceSpan span, in Value made)
    {
        vm.SetAttr(made, "lineno", (long)span.Line);
        vm.SetAttr(made, "col_offset", Bytes(span.Line, span.Column));
        vm.SetAttr(made, "end_lineno", (long)span.EndLine);
        vm.SetAttr(made, "end_col_offset", Bytes(span.EndLine, span.EndColumn));
    }

    // Columns of ast count bytes of UTF-8.
    private long Bytes(int line, int column)
    {
        if (line != _line)
        {
            (_line, _text) = (line, source.Line(line) ?? "");
            vm.Tick(_text.Length >> 4);
            _isAscii = System.Text.Ascii.IsValid(_text);
        }

        if (_isAscii) return column;
        var before = _text.AsSpan(0, Math.Min(column, _text.Length));
        vm.Tick(before.Length >> 4);
        return System.Text.Encoding.UTF8.GetByteCount(before);
    }

    private Value ToGuest(object? value) => value switch
    {
        null => Value.None,
        Node node => Start(node),
        TreeConstant constant => Literal(vm, constant.Value),
        string text => vm.NewStr(text),
        long number => number,
        Enum name => vm.Call(Class(name.ToString())),
        Array items => ToList(items),
        _ => throw new InvalidOperationException($"A field of type {value.GetType().Name} has no form in ast."),
    };

    private Value ToList(Array items)
    {
        var list = new Value[items.Length];
        for (var i = 0; i < list.Length; i++)
        {
            list[i] = ToGuest(items.GetValue(i));
        }

        return vm.NewList(list);
    }
}
