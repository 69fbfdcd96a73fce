using R1CI.Sdk.Python.Regex;

namespace R1CI.Sdk.Python.Modules.Patterns;

/// <summary>re.error.</summary>
internal static class PatternErrors
{
    public static readonly PyType Type = new PyType("error", Types.Exception, "re").Define(t => t.Fn("__init__", "def msg, pattern=None, pos=None", Init));

    private static Value Init(Vm vm, ReadOnlySpan<Value> a)
    {
        var error = a[0].As<PyException>();
        var (text, pattern, pos) = (a[1], a[2].IsMissing ? Value.None : a[2], a[3].IsMissing ? Value.None : a[3]);
        var (line, column) = (Value.None, Value.None);
        if (!pattern.IsNone && !pos.IsNone)
        {
            var at = vm.ToIndex(pos);
            var described = new RegexError(vm.Str(text), pattern.O is PyStr source ? source.S : "", (int)Math.Clamp(at, 0, int.MaxValue));
            (text, line, column) = (Value.Str(described.Message), described.Line, described.Column);
        }

        error.Args = vm.NewTuple(text).As<PyTuple>();
        SetFields(vm, error, a[1], pattern, pos, line, column);
        return Value.None;
    }

    private static void SetFields(Vm vm, PyException error, Value reason, Value pattern, Value pos, Value line, Value column)
    {
        error.Set(vm, "msg", reason);
        error.Set(vm, "pattern", pattern);
        error.Set(vm, "pos", pos);
        error.Set(vm, "lineno", line);
        error.Set(vm, "colno", column);
    }

    public static GuestException ToGuest(Vm vm, RegexError error, Value pattern)
    {
        var guest = Vm.MakeException(Type, error.Message);
        var hasPosition = error.Position >= 0;
        SetFields(vm, guest, Value.Str(error.Reason), pattern, hasPosition ? error.Position : Value.None, hasPosition ? error.Line : Value.None, hasPosition ? error.Column : Value.None);
        return new GuestException(guest);
    }
}
