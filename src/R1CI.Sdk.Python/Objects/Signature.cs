namespace R1CI.Sdk.Python.Objects;

/// <summary>
/// A built-in's parameters, written as CPython writes a text signature: <c>"x, /, base=10, *rest, key=None, **kw"</c>. Binds a call to one
/// value per parameter; a parameter left out is <see cref="Value.Missing"/>, <c>*rest</c> is a tuple, <c>**kw</c> a dict.
/// </summary>
internal sealed class Signature
{
    private readonly string[] _names;
    private readonly PyStr[] _nameObjects;
    private readonly bool[] _required;
    private readonly int _positionalOnly, _positional;     // how many parameters take a position; the first _positionalOnly take no keyword
    private readonly int _rest = -1, _keywords = -1;

    // Whether CPython has the function in Python: its messages about calls are then those of Python functions.
    private readonly bool _isPython;

    public string Text { get; }

    /// <summary>Gets the number of parameters.</summary>
    public int Count => _names.Length;

    /// <param name="text">The parameters; "def " before them marks a function that CPython has in Python.</param>
    public Signature(string text)
    {
        _isPython = text.StartsWith("def ", StringComparison.Ordinal);
        text = _isPython ? text[4..] : text;
        Text = text;
        var names = new List<string>();
        var required = new List<bool>();
        var positional = -1;
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == "/") _positionalOnly = names.Count;
            else if (part == "*") positional = names.Count;
            else if (part.StartsWith("**", StringComparison.Ordinal))
            {
                if (positional < 0) positional = names.Count;
                _keywords = names.Count;
                names.Add(part[2..]);
                required.Add(false);
            }
            else if (part[0] == '*')
            {
                positional = _rest = names.Count;
                names.Add(part[1..]);
                required.Add(false);
            }
            else
            {
                var eq = part.IndexOf('=', StringComparison.Ordinal);
                names.Add(eq < 0 ? part : part[..eq].Trim());
                required.Add(eq < 0);
            }
        }
        _names = [.. names];
        _nameObjects = [.. names.Select(PyStr.Shared)];
        _required = [.. required];
        _positional = positional < 0 ? names.Count : positional;
    }

    public Value Call(Vm vm, PyBuiltin fn, CallArgs a)
    {
        var n = _names.Length;
        var bound = n <= 8 ? new Buffer8() : default;
        Span<Value> into = n <= 8 ? ((Span<Value>)bound)[..n] : new Value[n];
        into.Fill(Value.Missing);
        // The wrapper of a power unpacks its arguments under no name.
        var name = fn.IsSlotWrapper && fn.Name is "__pow__" or "__rpow__" ? "" : fn.Name == "__init__" && fn.Owner != null ? fn.Owner.Name : _isPython && fn.Owner != null ? fn.QualName : fn.Name;
        // What takes one argument by position has no list of them to unpack, and words its error itself.
        if (fn.IsClassMethod && n == 2 && _positionalOnly == 2 && _required[1] && a.Count != 2 && a.KeywordCount == 0)
            return vm.Raise(Types.TypeError, $"{fn.Owner?.Name ?? a[0].As<PyType>().Name}.{fn.Name}() takes exactly one argument ({a.Count - 1} given)");
        return Bind(vm, name, a, into, fn.Owner == null && !fn.IsClassMethod ? 0 : 1) ? fn.FN!(vm, into) : Value.Error;
    }

    /// <summary>Fills one value per parameter; false with <see cref="Vm.Pending"/> set when the call does not fit.</summary>
    public bool Bind(Vm vm, string fname, CallArgs a, Span<Value> into, int self = 0)
    {
        var given = a.Count;
        if (!_isPython && _rest < 0 && _keywords < 0 && _positionalOnly < _names.Length && given + a.KeywordCount > _names.Length)
            return Fail(vm, AtMost(fname, _names.Length - self, given - self, a.KeywordCount));
        if (given > _positional && _rest < 0) return TooMany(vm, fname, given - self, self);
        for (var i = 0; i < given && i < _positional; i++) into[i] = a[i];
        if (_rest >= 0) into[_rest] = given > _positional ? vm.NewTuple(a.All[_positional..given]) : PyTuple.Empty;
        if (_keywords >= 0) into[_keywords] = vm.NewDict();
        for (var k = 0; k < a.KeywordCount; k++)
        {
            var at = IndexOf(a.Names![k]);
            if (at < 0)
            {
                if (_keywords < 0 && _positionalOnly == _names.Length && !_isPython) return Fail(vm, $"{fname}() takes no keyword arguments");
                if (_keywords < 0)
                {
                    return Fail(vm, _isPython
                        ? $"{fname}() got an unexpected keyword argument '{a.Names[k].S}'"
                        : $"'{a.Names[k].S}' is an invalid keyword argument for {fname}()");
                }

                into[_keywords].As<PyDict>().Set(vm, a.Names[k], a.Keyword(k));
                continue;
            }
            if (!into[at].IsMissing && _isPython) return Fail(vm, $"{fname}() got multiple values for argument '{_names[at]}'");
            if (!into[at].IsMissing) return Fail(vm, $"argument for {fname}() given by name ('{a.Names[k].S}') and position ({at + 1 - self})");
            into[at] = a.Keyword(k);
        }
        for (var i = 0; i < into.Length; i++)
        {
            if (!_required[i] || !into[i].IsMissing) continue;
            if (_isPython) return Fail(vm, Missing(fname, into));
            if (i < _positionalOnly) return Fail(vm, AtLeast(fname, given - self, self));
            return Fail(vm, $"{fname}() missing required argument '{_names[i]}' (pos {i + 1 - self})");
        }
        return true;
    }

    private string Missing(string fname, ReadOnlySpan<Value> into)
    {
        var missing = new List<string>();
        for (var i = 0; i < _positional; i++) if (_required[i] && into[i].IsMissing) missing.Add($"'{_names[i]}'");
        var names = missing.Count < 3 ? string.Join(" and ", missing) : $"{string.Join(", ", missing[..^1])}, and {missing[^1]}";
        return $"{fname}() missing {missing.Count} required positional argument{(missing.Count == 1 ? "" : "s")}: {names}";
    }

    private string AtLeast(string fname, int given, int self)
    {
        var min = _required.Take(_positional).Count(r => r) - self;
        var word = min == _positional - self ? "" : "at least ";
        return $"{fname} expected {word}{min} argument{(min == 1 ? "" : "s")}, got {given}";
    }

    private bool TooMany(Vm vm, string fname, int given, int self)
    {
        var max = _positional - self;
        if (_isPython)
        {
            var least = _required.Take(_positional).Count(r => r);
            var range = least < _positional ? $"from {least} to {_positional}" : $"{_positional}";
            return Fail(vm, $"{fname}() takes {range} positional argument{(_positional == 1 ? "" : "s")} but {given + self} {(given + self == 1 ? "was" : "were")} given");
        }
        if (max == 0 && _names.Length > _positional) return Fail(vm, $"{fname}() takes no positional arguments");
        if (_positional == _positionalOnly)
        {
            var min = _required.Take(_positional).Count(r => r) - self;
            return Fail(vm, $"{fname} expected {(min == max ? "" : "at most ")}{max} argument{(max == 1 ? "" : "s")}, got {given}");
        }
        return Fail(vm, max == 0
            ? $"{fname}() takes no positional arguments"
            : $"{fname}() takes {(_required.Take(_positional).All(r => r) ? "exactly" : "at most")} {max} positional argument{(max == 1 ? "" : "s")} ({given} given)");
    }

    private static string AtMost(string fname, int most, int given, int keywords) =>
        $"{fname}() takes at most {most} {(given == 0 ? "keyword " : "")}argument{(most == 1 ? "" : "s")} ({given + keywords} given)";

    private int IndexOf(PyStr name)
    {
        for (var i = _positionalOnly; i < _nameObjects.Length; i++)
            if (i != _rest && i != _keywords && _nameObjects[i].Same(name)) return i;
        return -1;
    }

    private static bool Fail(Vm vm, string message)
    {
        vm.Raise(Types.TypeError, message);
        return false;
    }

    [InlineArray(8)]
    private struct Buffer8
    {
        private Value _first;
    }
}
