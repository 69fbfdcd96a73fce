namespace R1CI.Sdk.Python.Runtime;

/// <summary>CPython's words for calls of guest functions that do not fit.</summary>
internal static class Arguments
{
    public static string Name(PyFunction fn) => fn.QualName.O is PyStr s ? s.S : fn.Code.QualName;

    public static bool Fail(Vm vm, string message)
    {
        vm.Raise(Types.TypeError, message);
        return false;
    }

    /// <summary>Gives the error that was raised the words of C when CPython has the function in C.</summary>
    public static int Reworded(Vm vm, PyFunction fn, int given, PyStr[]? names)
    {
        if (NativeWording.Of(fn, given, names) is { } text) Fail(vm, text);
        return -1;
    }

    public static void TooMany(Vm vm, PyFunction fn, int given, Value[] bound)
    {
        var code = fn.Code;
        var max = code.NPositional;
        var min = max - fn.Defaults.Length;
        var takes = min == max ? $"{max} positional argument{(max == 1 ? "" : "s")}" : $"from {min} to {max} positional arguments";
        var keywordOnly = 0;
        for (var i = code.NPositional; i < code.NParams; i++) if (!bound[i].IsMissing) keywordOnly++;
        var were = keywordOnly > 0
            ? $"{given} positional argument{(given == 1 ? "" : "s")} (and {keywordOnly} keyword-only argument{(keywordOnly == 1 ? "" : "s")}) were given"
            : given == 1 ? "1 was given" : $"{given} were given";
        Fail(vm, $"{Name(fn)}() takes {takes} but {were}");
    }

    public static int Missing(Vm vm, PyFunction fn, ReadOnlySpan<Value> bound, string what, int offset)
    {
        var names = new List<string>();
        var limit = what == "positional" ? fn.Code.NPositional - fn.Defaults.Length : bound.Length;
        for (var i = 0; i < limit; i++)
        {
            if (!bound[i].IsMissing) continue;
            names.Add($"'{fn.Code.ParamNames[offset + i].S}'");
        }
        var list = names.Count switch
        {
            1 => names[0],
            2 => $"{names[0]} and {names[1]}",
            _ => string.Join(", ", names.SkipLast(1)) + ", and " + names[^1],
        };
        Fail(vm, $"{Name(fn)}() missing {names.Count} required {what} argument{(names.Count == 1 ? "" : "s")}: {list}");
        return -1;
    }

    public static bool UnexpectedKeyword(Vm vm, PyFunction fn, PyStr name, PyStr[] all)
    {
        var code = fn.Code;
        var wrong = new List<string>();
        for (var i = 0; i < code.NPositionalOnly; i++) if (all.Any(code.ParamNames[i].Same)) wrong.Add(code.ParamNames[i].S);
        if (wrong.Count > 0)
            return Fail(vm, $"{Name(fn)}() got some positional-only arguments passed as keyword arguments: '{string.Join(", ", wrong)}'");
        return Fail(vm, $"{Name(fn)}() got an unexpected keyword argument '{name.S}'");
    }
}
