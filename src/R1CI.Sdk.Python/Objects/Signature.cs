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
    private readonly int _neededByPosition;                // how many of those that take no keyword must be given
    private readonly int _rest = -1, _keywords = -1;
    private readonly int _leastByPosition;                 // arguments after which no parameter that has no default is left out

    // Whether CPython has the function in Python: its messages about calls are then those of Python functions.
    private readonly bool _isPython;

    // Whether CPython unpacks the positional arguments before it looks at names.
    private readonly bool _isUnpacked;

    public string Text { get; }

    /// <summary>Gets the number of parameters.</summary>
    public int Count => _names.Length;

    /// <param name="text">The parameters; "def " before them marks a function that CPython has in Python, "unpack " one that unpacks its positional arguments.</param>
    public Signature(string text)
    {
        _isPython = text.StartsWith("def ", StringComparison.Ordinal);
        _isUnpacked = text.StartsWith("unpack ", StringComparison.Ordinal);
        text = _isPython || _isUnpacked ? text[(text.IndexOf(' ', StringComparison.Ordinal) + 1)..] : text;
        Text = text;
        var parameters = new List<string>();
        var positional = -1;
        // Plain loops: what Split, List<bool> and Array.ConvertAll bring takes a new process a millisecond, and print has a signature.
        for (int at = 0, end; at < text.Length; at = end + 1)
        {
            end = text.IndexOf(',', at);
            if (end < 0) end = text.Length;
            var part = text[at..end].Trim();
            if (part == "/") _positionalOnly = parameters.Count;
            else if (part == "*") positional = parameters.Count;
            else if (part.StartsWith("**", StringComparison.Ordinal))
            {
                if (positional < 0) positional = parameters.Count;
                _keywords = parameters.Count;
                parameters.Add(part[2..]);
            }
            else if (part[0] == '*')
            {
                positional = _rest = parameters.Count;
                parameters.Add(part[1..]);
            }
            else parameters.Add(part);
        }
        _names = new string[parameters.Count];
        _nameObjects = new PyStr[_names.Length];
        _required = new bool[_names.Length];
        for (var i = 0; i < _names.Length; i++)
        {
            var eq = parameters[i].IndexOf('=', StringComparison.Ordinal);
            _names[i] = eq < 0 ? parameters[i] : parameters[i][..eq].Trim();
            _nameObjects[i] = PyStr.Shared(_names[i]);
            _required[i] = eq < 0 && i != _rest && i != _keywords;
            if (i < _positionalOnly && _required[i]) _neededByPosition++;
            if (_required[i]) _leastByPosition = i + 1;
        }
        _positional = positional < 0 ? _names.Length : positional;
    }

    public Value Call(Vm vm, PyBuiltin fn, CallArgs a)
    {
        var n = _names.Length;
        if (n <= 4 && a.Names == null && _rest < 0 && _keywords < 0 && a.All.Length >= _leastByPosition && a.All.Length <= _positional)
            return a.All.Length == n ? fn.FN!(vm, a.All) : CallFitting(vm, fn, a.All);
        return CallBound(vm, fn, a);
    }

    // What is given by position is enough, and not too much: nothing to complain about.
    private Value CallFitting(Vm vm, PyBuiltin fn, ReadOnlySpan<Value> given)
    {
        var bound = new Buffer4();
        Span<Value> into = bound;
        for (var i = 0; i < given.Length; i++) into[i] = given[i];
        for (var i = given.Length; i < into.Length; i++) into[i] = Value.Missing;
        return fn.FN!(vm, into[.._names.Length]);
    }

    private Value CallBound(Vm vm, PyBuiltin fn, CallArgs a)
    {
        var n = _names.Length;
        var bound = n <= 8 ? new Buffer8() : default;
        Span<Value> into = n <= 8 ? ((Span<Value>)bound)[..n] : new Value[n];
        for (var i = 0; i < into.Length; i++) into[i] = Value.Missing;   // Fill over a struct of ours is in no ready-to-run image
        // What takes one argument by position has no list of them to unpack, and words its error itself.
        if (fn.IsClassMethod && n == 2 && _positionalOnly == 2 && _required[1] && a.Count != 2 && a.KeywordCount == 0)
            return vm.Raise(Types.TypeError, $"{fn.Owner?.Name ?? a[0].As<PyType>().Name}.{fn.Name}() takes exactly one argument ({a.Count - 1} given)");
        if (a.KeywordCount > 0 && TakesNoKeywords)
            return vm.Raise(Types.TypeError, $"{(fn.IsClassMethod ? $"{a[0].As<PyType>().Name}.{fn.Name}" : fn.Name == "__init__" ? CallName(fn) : fn.QualName)}() takes no keyword arguments");
        return Bind(vm, CallName(fn), a, into, fn.Owner == null && !fn.IsClassMethod ? 0 : 1) ? fn.FN!(vm, into) : Value.Error;
    }

    // The wrapper of a power unpacks its arguments under no name.
    private string CallName(PyBuiltin fn) =>
        fn.IsSlotWrapper && fn.Name is "__pow__" or "__rpow__" ? ""
        : _isPython && fn.Owner != null ? fn.QualName
        : fn.Name == "__init__" && fn.Owner != null ? fn.Owner.Name
        : fn.Owner is { Name: "KeyWrapper" } ? "K"
        : fn.Name;

    private bool TakesNoKeywords => _keywords < 0 && _positionalOnly == _names.Length && !_isPython;

    /// <summary>Fills one value per parameter; false with <see cref="Vm.Pending"/> set when the call does not fit.</summary>
    public bool Bind(Vm vm, string fname, CallArgs a, Span<Value> into, int self = 0)
    {
        if (a.KeywordCount > 0 && TakesNoKeywords) return Fail(vm, $"{fname}() takes no keyword arguments");
        if (!_isPython && CountsWrong(fname, a.Count, a.KeywordCount, self) is { } message) return Fail(vm, message);
        var given = a.Count;
        for (var i = 0; i < given && i < _positional; i++) into[i] = a[i];
        if (_rest >= 0) into[_rest] = given > _positional ? vm.NewTuple(a.All[_positional..given]) : PyTuple.Empty;
        if (_keywords >= 0) into[_keywords] = vm.NewDict();
        var wrongKeyword = BindKeywords(vm, fname, a, into, self);
        // A Python function complains of its keywords first, a native one of what is missing.
        if (wrongKeyword != null && _isPython) return Fail(vm, wrongKeyword);
        if (_isPython && given > _positional && _rest < 0) return Fail(vm, TooManyForPython(fname, given));
        for (var i = 0; i < into.Length; i++)
        {
            if (!_required[i] || !into[i].IsMissing) continue;
            if (_isPython) return Fail(vm, Missing(fname, into));
            return Fail(vm, i < _positionalOnly ? AtLeast(fname, given - self, self) : $"{fname}() missing required argument '{_names[i]}' (pos {i + 1 - self})");
        }
        return wrongKeyword == null || Fail(vm, wrongKeyword);
    }

    /// <summary>Puts keyword arguments into place; what is wrong with the first that has none.</summary>
    private string? BindKeywords(Vm vm, string fname, CallArgs a, Span<Value> into, int self)
    {
        string? wrong = null;
        for (var k = 0; k < a.KeywordCount; k++)
        {
            var name = a.Names![k];
            var at = IndexOf(name);
            if (at < 0 && _keywords >= 0) into[_keywords].As<PyDict>().Set(vm, name, a.Keyword(k));
            else if (at < 0) wrong ??= _isPython ? $"{fname}() got an unexpected keyword argument '{name.S}'" : $"'{name.S}' is an invalid keyword argument for {fname}()";
            else if (into[at].IsMissing) into[at] = a.Keyword(k);
            else wrong ??= _isPython ? $"{fname}() got multiple values for argument '{_names[at]}'" : $"argument for {fname}() given by name ('{name.S}') and position ({at + 1 - self})";
        }
        return wrong;
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

    private string TooManyForPython(string fname, int given)
    {
        var least = _required.Take(_positional).Count(r => r);
        var range = least < _positional ? $"from {least} to {_positional}" : $"{_positional}";
        return $"{fname}() takes {range} positional argument{(_positional == 1 ? "" : "s")} but {given} {(given == 1 ? "was" : "were")} given";
    }

    /// <summary>What CPython's native functions say when there are too many arguments, or too few by position; null when neither.</summary>
    private string? CountsWrong(string fname, int given, int keywords, int self)
    {
        var isOpen = _rest >= 0 || _keywords >= 0;
        if (!isOpen && _positionalOnly < _names.Length && given + keywords > _names.Length) return AtMost(fname, _names.Length - self, given - self, keywords);
        var max = _positional - self;
        if (given > _positional && _rest < 0)
        {
            var least = _required.Take(_positional).Count(r => r) - self;
            if (_isUnpacked || _positional == _names.Length && _positional == _positionalOnly)
                return $"{fname} expected {(least == max ? "" : "at most ")}{max} argument{(max == 1 ? "" : "s")}, got {given - self}";
            return max == 0
                ? $"{fname}() takes no positional arguments"
                : $"{fname}() takes {(least < max ? "at most" : "exactly")} {max} positional argument{(max == 1 ? "" : "s")} ({given - self} given)";
        }
        if (isOpen || _isUnpacked || _positionalOnly == _names.Length) return null;
        if (given >= _neededByPosition) return null;
        var needed = _neededByPosition - self;
        return $"{fname}() takes {(needed < max ? "at least" : "exactly")} {needed} positional argument{(needed == 1 ? "" : "s")} ({given - self} given)";
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

    [InlineArray(4)]
    private struct Buffer4
    {
        private Value _first;
    }

    [InlineArray(8)]
    private struct Buffer8
    {
        private Value _first;
    }
}
