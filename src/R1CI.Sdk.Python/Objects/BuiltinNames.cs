namespace R1CI.Sdk.Python.Objects;

/// <summary>The built-in names as one session has them: those that every session shares, and what its guest changed in the module <c>builtins</c>.</summary>
internal sealed class BuiltinNames
{
    private Dictionary<string, Value>? _changed;
    private PyDict? _only;

    public BuiltinNames(PyDict? only = null) => _only = only;

    /// <summary>Whether these are the names of <c>globals['__builtins__']</c>, which <c>exec</c> and <c>eval</c> let the caller choose.</summary>
    public bool IsRestricted => _only != null;

    /// <summary>Whether a guest has changed any.</summary>
    public bool IsChanged => _only != null || _changed is { Count: > 0 };

    public bool TryGet(string name, out Value v)
    {
        if (_only != null) return _only.TryGetText(name, out v);
        if (_changed != null && _changed.TryGetValue(name, out v)) return !v.IsMissing;
        return BuiltinTable.TryGet(name, out v);
    }

    /// <summary>Sets a name, or takes a guest's own setting back, in every module that shows the built-in one.</summary>
    public void Set(string name, in Value v, IEnumerable<Globals> modules)
    {
        var old = TryGet(name, out var before) ? before : Value.Missing;
        if (!v.IsMissing) (_changed ??= [])[name] = v;
        else if (_changed?.Remove(name) != true) return;
        var now = TryGet(name, out var found) ? found : Value.Missing;
        foreach (var g in modules) g.Rebind(name, old, now);
    }

    public void CopyFrom(Forker f, BuiltinNames other)
    {
        _only = other._only == null ? null : f.Copy(other._only);
        if (other._changed == null) return;
        _changed = [];
        foreach (var (name, v) in other._changed) _changed[name] = f.Copy(v);
    }

    public void Trace(Census c)
    {
        if (_only != null) c.Visit(_only);
        if (_changed != null) foreach (var v in _changed.Values) c.Visit(v);
    }
}
