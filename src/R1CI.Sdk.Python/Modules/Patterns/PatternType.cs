using R1CI.Sdk.Python.Regex;
using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Modules.Patterns;

/// <summary>What is in re.Pattern, and how patterns are made.</summary>
internal static class PatternType
{
    private const int CacheSize = 512;
    private const int LongestCached = 1_000;

    private static readonly Lock CacheLock = new();
    private static readonly Dictionary<(string Pattern, RegexFlags Flags, bool IsBytes), RegexProgram> Cache = [];

    private static readonly (RegexFlags Flag, string Name)[] FlagNames =
    [
        (RegexFlags.Template, "re.TEMPLATE"), (RegexFlags.IgnoreCase, "re.IGNORECASE"), (RegexFlags.Locale, "re.LOCALE"), (RegexFlags.Multiline, "re.MULTILINE"),
        (RegexFlags.DotAll, "re.DOTALL"), (RegexFlags.Verbose, "re.VERBOSE"), (RegexFlags.Debug, "re.DEBUG"), (RegexFlags.Ascii, "re.ASCII"),
    ];

    public static readonly PyType Type = new PyType("Pattern", Types.Object, "re") { IsFinal = true }.Define(t =>
    {
        const string Text = "string, pos=0, endpos=9223372036854775807";
        t.Fn("search", Text, static (vm, a) => PatternFunctions.Find(vm, a[0].As<PyPattern>(), a[1], a[2], a[3], MatchMode.Search));
        t.Fn("match", Text, static (vm, a) => PatternFunctions.Find(vm, a[0].As<PyPattern>(), a[1], a[2], a[3], MatchMode.Prefix));
        t.Fn("fullmatch", Text, static (vm, a) => PatternFunctions.Find(vm, a[0].As<PyPattern>(), a[1], a[2], a[3], MatchMode.Full));
        t.Fn("findall", Text, static (vm, a) => PatternFunctions.FindAll(vm, a[0].As<PyPattern>(), a[1], a[2], a[3]));
        t.Fn("finditer", Text, static (vm, a) => FindEach(vm, a[0].As<PyPattern>(), a[1], a[2], a[3]));
        t.Fn("scanner", Text, static (vm, a) => new PatternScanner((FindIterator)FindEach(vm, a[0].As<PyPattern>(), a[1], a[2], a[3]).O!));
        t.Fn("split", "string, maxsplit=0", static (vm, a) =>
            PatternFunctions.Split(vm, a[0].As<PyPattern>(), a[1], a[2].IsMissing ? 0 : vm.ToIndex(a[2])));
        t.Fn("sub", "repl, string, count=0", static (vm, a) =>
            PatternFunctions.Replace(vm, a[0].As<PyPattern>(), a[1], a[2], a[3].IsMissing ? 0 : vm.ToIndex(a[3])).Text);
        t.Fn("subn", "repl, string, count=0", static (vm, a) =>
        {
            var (text, count) = PatternFunctions.Replace(vm, a[0].As<PyPattern>(), a[1], a[2], a[3].IsMissing ? 0 : vm.ToIndex(a[3]));
            return vm.NewTuple(text, count);
        });
        t.Get("pattern", static (_, self) => self.As<PyPattern>().Source);
        t.Get("flags", static (_, self) => (long)self.As<PyPattern>().Program.Flags);
        t.Get("groups", static (_, self) => self.As<PyPattern>().Program.GroupCount);
        t.Get("groupindex", static (vm, self) =>
        {
            var result = vm.NewDict();
            foreach (var (name, group) in self.As<PyPattern>().Program.GroupNames)
            {
                result.As<PyDict>().Set(vm, Value.Str(name), group);
            }

            return result;
        });
        t.Fn1("__repr__", Repr);
        t.Fn1("__hash__", static (vm, self) => Ops.Hash(vm, self.As<PyPattern>().Source) ^ (long)self.As<PyPattern>().Program.Flags);
        t.Fn2("__eq__", static (_, a, b) => b.O is PyPattern other ? AreEqual(a.As<PyPattern>(), other) : Value.NotImplemented);
        t.Fn1("__copy__", static (_, self) => self).Fn2("__deepcopy__", static (_, self, _) => self);
        t.Class("__class_getitem__", "item, /", static (vm, a) => GenericAliases.Make(vm, a[0], a[1]));
    });

    public static Value FindEach(Vm vm, PyPattern pattern, Value text, Value from, Value to)
    {
        vm.Charge(160);
        var limits = PatternFunctions.Limits(vm, from, to);
        var (start, end) = limits.Within(pattern.Subject(vm, text));
        return new FindIterator(vm, pattern, text, start, end);
    }

    /// <summary>The pattern of an argument: compiled now, or given compiled.</summary>
    public static PyPattern Compile(Vm vm, in Value pattern, in Value flags)
    {
        // CPython looks both up in its cache first.
        if (pattern.O is GuestStr or not (PyStr or PyPattern)) Ops.Hash(vm, pattern);
        if (!flags.IsMissing && !flags.IsIntLike) Ops.Hash(vm, flags);
        var given = RegexFlags.None;
        var isTooLarge = false;
        if (flags.IsIntLike)
        {
            var number = vm.ToBig(flags);
            given = (RegexFlags)(int)(number & int.MaxValue);
            isTooLarge = number < int.MinValue || number > int.MaxValue;
        }

        if (pattern.O is PyPattern compiled)
        {
            return flags.IsMissing || !Ops.Truth(vm, flags)
                ? compiled
                : throw Vm.Error(Types.ValueError, "cannot process flags argument with a compiled pattern");
        }

        if (pattern.O is not PyStr && !Ops.BytesLike(pattern, out _))
        {
            throw Vm.Error(Types.TypeError, "first argument must be string or compiled pattern");
        }

        if (!flags.IsMissing && !flags.IsIntLike)
        {
            throw Vm.Error(Types.TypeError, $"unsupported operand type(s) for &: '{flags.Type.ErrorName}' and 'RegexFlag'");
        }

        var isBytes = pattern.O is not PyStr;
        var text = (pattern.O as PyStr)?.S;
        if (text is null)
        {
            Ops.BytesLike(pattern, out var data);
            text = System.Text.Encoding.Latin1.GetString(data);
        }

        var program = Compile(vm, pattern, text, given, isBytes);
        return isTooLarge
            ? throw Vm.Error(Types.OverflowError, "Python int too large to convert to C int")
            : new PyPattern(program, pattern, isBytes);
    }

    // The cache saves time only: what is charged is the same with and without it, so that step counts repeat.
    private static RegexProgram Compile(Vm vm, in Value source, string pattern, RegexFlags flags, bool isBytes)
    {
        vm.Charge(64L * pattern.Length);
        vm.Tick(pattern.Length);
        var key = (pattern, flags, isBytes);
        lock (CacheLock)
        {
            if (Cache.TryGetValue(key, out var cached))
            {
                return cached;
            }
        }

        RegexProgram program;
        try
        {
            program = RegexProgram.Compile(pattern, flags, isBytes);
        }
        catch (RegexError e)
        {
            throw PatternErrors.ToGuest(vm, e, source);
        }

        if (pattern.Length <= LongestCached)
        {
            lock (CacheLock)
            {
                if (Cache.Count >= CacheSize)
                {
                    Cache.Clear();
                }

                Cache[key] = program;
            }
        }

        return program;
    }

    private static bool AreEqual(PyPattern a, PyPattern b) =>
        a.Program.Pattern == b.Program.Pattern && a.Program.Flags == b.Program.Flags && a.IsBytes == b.IsBytes;

    private static Value Repr(Vm vm, Value self)
    {
        var pattern = self.As<PyPattern>();
        var flags = pattern.Program.Flags;
        var names = FlagNames.Where(each => (flags & each.Flag) != 0).Select(each => each.Name).ToArray();
        var source = vm.Repr(pattern.Source);
        var shown = CodePoints.Prefix(source, 200);
        return vm.NewStr(names.Length == 0 ? $"re.compile({shown})" : $"re.compile({shown}, {string.Join('|', names)})");
    }
}
