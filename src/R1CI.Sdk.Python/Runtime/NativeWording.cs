namespace R1CI.Sdk.Python.Runtime;

/// <summary>
/// What is said of a call that does not fit when CPython has the library's function in C and the interpreter has it in Python. C functions
/// differ in how they take arguments, and each way has words of its own.
/// </summary>
internal static class NativeWording
{
    private enum Way
    {
        /// <summary>No argument, or exactly one.</summary>
        Fixed,

        /// <summary>Arguments by position or name.</summary>
        Named,

        /// <summary>Arguments by position alone, counted by a format.</summary>
        Counted,

        /// <summary>Arguments by position alone, unpacked without a format.</summary>
        Unpacked,

        /// <summary>The arguments of an operator.</summary>
        Slot,
    }

    /// <summary>The message for a call with these arguments, or null when the function is Python's in CPython too.</summary>
    public static string? Of(PyFunction fn, int given, PyStr[]? names)
    {
        if (!fn.Globals.TryGet("__name__", out var module) || module.O is not PyStr { S: "datetime" or "decimal" or "cmath" or "time" } home) return null;
        if (!fn.Code.FileName.StartsWith("<frozen ", StringComparison.Ordinal)) return null;
        var code = fn.Code;
        var self = code.NParams > 0 && code.ParamNames[0].S is "self" or "cls" ? 1 : 0;
        var (way, name) = WayOf(fn, home.S, self);
        var qualName = self == 1 ? Arguments.Name(fn) : $"{home.S}.{Arguments.Name(fn)}";
        if (self == 1 && given == 0 && code.ParamNames[0].S == "self") return $"unbound method {qualName}() needs an argument";
        given -= self;
        var max = code.NPositional - self;
        var min = max - fn.Defaults.Length;
        return way switch
        {
            Way.Named => Named(fn, name, given, names, self),
            Way.Slot when names != null => $"wrapper {name}() takes no keyword arguments",
            Way.Slot => $"expected {max} argument{Plural(max)}, got {given}",
            Way.Fixed when names != null => $"{qualName}() takes no keyword arguments",
            Way.Fixed => $"{qualName}() takes {(max == 0 ? "no arguments" : "exactly one argument")} ({given} given)",
            _ when names != null => $"{(code.ParamNames[0].S == "self" ? qualName : name)}() takes no keyword arguments",
            Way.Counted => $"{Called(name)} takes {Bound(min, max, given, "exactly ")} ({given} given)",
            _ => $"{name} expected {Bound(min, max, given, "")}, got {given}",
        };
    }

    private static (Way Way, string Name) WayOf(PyFunction fn, string module, int self)
    {
        var code = fn.Code;
        var name = code.Name;
        var count = code.NPositional - self;
        if (name == "__new__") return (Way.Named, Arguments.Name(fn) switch { "timedelta.__new__" => name, "timezone.__new__" => "timezone", _ => "" });
        if (name == "__format__" || name == "__round__") return (Way.Counted, module == "decimal" ? "" : name);
        if (name == "__pow__") return (Way.Unpacked, "");
        if (IsClosure(fn)) return module == "decimal" && name == "method" ? (Way.Named, "") : (Way.Slot, name);
        if (name is "fromordinal" or "utcfromtimestamp" or "strptime" or "clock_gettime") return (Way.Counted, name);
        if (module is "cmath" && name is "log" or "rect" || name is "asctime") return (Way.Unpacked, name);
        if (module is "time" && name is "gmtime" or "localtime" or "ctime") return (Way.Counted, name);
        if (name.StartsWith("__", StringComparison.Ordinal) && (count == 1 && name != "__deepcopy__" || name is "__hash__" or "__float__" or "__int__" or "__bool__" or "__repr__" or "__str__" or "__neg__" or "__pos__" or "__abs__")) return (Way.Slot, name);
        var isFixed = count == 0 || count == 1 && fn.Defaults.Length == 0 && name != "strftime" && (module != "decimal" || name is "from_float" or "setcontext");
        return isFixed && code.NKeywordOnly == 0 ? (Way.Fixed, name) : (Way.Named, module == "decimal" ? "" : name);
    }

    private static bool IsClosure(PyFunction fn) => fn.Code.QualName.Contains("<locals>", StringComparison.Ordinal);

    private static string Named(PyFunction fn, string name, int given, PyStr[]? names, int self)
    {
        var code = fn.Code;
        var all = code.NParams - self;
        var total = given + (names?.Length ?? 0);
        if (total > all) return $"{Called(name)} takes at most {all} {(given == 0 ? "keyword " : "")}argument{Plural(all)} ({total} given)";
        var required = code.NPositional - self - fn.Defaults.Length;
        for (var i = given; i < required; i++)
        {
            var missing = code.ParamNames[i + self];
            if (names == null || !names.Any(missing.Same)) return $"{Called(name)} missing required argument '{missing.S}' (pos {i + 1})";
        }
        foreach (var keyword in names ?? [])
        {
            var at = Array.FindIndex(code.ParamNames, self, all, keyword.Same) - self;
            if (at < 0) return $"'{keyword.S}' is an invalid keyword argument for {(name.Length == 0 ? "this function" : name + "()")}";
            if (at < given) return $"argument for {Called(name)} given by name ('{keyword.S}') and position ({at + 1})";
        }
        return $"{Called(name)} takes {(required < code.NPositional - self ? "at most" : "exactly")} {code.NPositional - self} positional argument{Plural(code.NPositional - self)} ({given} given)";
    }

    private static string Called(string name) => name.Length == 0 ? "function" : name + "()";

    private static string Bound(int min, int max, int given, string exactly)
    {
        var bound = given < min ? min : max;
        return $"{(min == max ? exactly : given < min ? "at least " : "at most ")}{bound} argument{Plural(bound)}";
    }

    private static string Plural(int n) => n == 1 ? "" : "s";
}
