using R1CI.Sdk.Python.Modules.Packages;

namespace R1CI.Sdk.Python.Runtime;

/// <summary>Importing from mounted packages.</summary>
internal sealed partial class Vm
{
    /// <summary>The packages that the host mounted.</summary>
    public PackageMount Packages { get; private set; } = PackageMount.None;

    /// <summary>Where a module would be loaded from: its parent's <c>__path__</c>, or the mounted folders.</summary>
    /// <returns><see langword="null"/> when there is no such module.</returns>
    public PackageEntry? FindPackage(string name, PyModule? parent)
    {
        if (parent == null) return FindPackage(name, (Value[]?)null);
        return parent.TryGet("__path__", out var path) && path.O is PyList folders ? FindPackage(name, folders.Span.ToArray()) : null;
    }

    public PackageEntry? FindPackage(string name, Value[]? folders)
    {
        var leaf = name[(name.LastIndexOf('.') + 1)..];
        if (leaf.Length == 0) return null;
        try
        {
            foreach (var folder in folders ?? SearchPath())
            {
                if (folder.O is PyStr place && Packages.Folder(place.S)?.Find(leaf) is { } entry) return entry;
            }
            return null;
        }
        catch (PackageException e)
        {
            throw new GuestException(ImportErrorOf(Types.ImportError, $"cannot import '{name}': {e.Message}", name));
        }
    }

    // Entries of sys.path that lie elsewhere hold no modules.
    private Value[] SearchPath() => Sys != null && Sys.TryGet("path", out var path) && path.O is PyList places ? places.Span.ToArray() : [Value.Str(PackageMount.Place)];

    /// <summary>Runs a module of a mounted package.</summary>
    private PyModule LoadPackage(string name, PackageEntry entry)
    {
        switch (entry.Kind)
        {
            case PackageKind.Native:
                throw new GuestException(ImportErrorOf(
                    Types.ImportError, $"cannot import '{name}': '{entry.VirtualPath}' is native code, and only packages written in Python can run here", name, entry.VirtualPath));
            case PackageKind.Bytecode:
                throw new GuestException(ImportErrorOf(
                    Types.ImportError, $"cannot import '{name}': '{entry.VirtualPath}' is CPython's bytecode, and only source can run here", name, entry.VirtualPath));
            case PackageKind.Namespace:
                Charge(600);
                var space = new PyModule(name, new Globals(new GlobalLayout(), true, Builtins));
                space.Set(this, "__name__", Value.Str(name));
                space.Set(this, "__doc__", Value.None);
                Describe(space, entry);
                return Modules[name] = space;
        }
        try
        {
            return LoadSource(name, PackageCode.Of(this, entry), entry);
        }
        catch (PackageException e)
        {
            throw new GuestException(ImportErrorOf(Types.ImportError, $"cannot import '{name}': {e.Message}", name, entry.VirtualPath));
        }
    }

    private void Describe(PyModule m, PackageEntry entry)
    {
        if (entry.Kind != PackageKind.Namespace) m.Set(this, "__file__", NewStr(entry.VirtualPath));
        if (entry.Folder is { } folder) m.Set(this, "__path__", NewList([NewStr(folder)]));
        if (entry.Kind != PackageKind.Namespace && IsNamed(m, "__spec__", "__loader__")) _ = Spec(m);
        m.Set(this, "__package__", Value.Str(entry.Folder != null ? m.Name : m.Name[..Math.Max(0, m.Name.LastIndexOf('.'))]));
    }

    private static bool IsNamed(PyModule m, params ReadOnlySpan<string> names)
    {
        foreach (var name in names) if (m.Globals.Layout.Find(name) >= 0) return true;
        return false;
    }

    // The library's own modules have none: there is nothing behind them that a guest should look at.
    private bool IsMounted(PyModule m) =>
        !ReferenceEquals(m, Main) && !m.IsGuest && (m.TryGet("__file__", out _) || m.TryGet("__path__", out _)) && !IsLibrary(m.Name);

    /// <summary>Makes a module's <c>__spec__</c> and <c>__loader__</c>, which are not there before somebody asks.</summary>
    public Value Spec(PyModule m)
    {
        Value file = m.TryGet("__file__", out var f) ? f : Value.None, folders = m.TryGet("__path__", out var p) ? p : Value.None;
        var spec = CallMethod(ImportModule("importlib.machinery"), "_spec_of", Value.Str(m.Name), file, folders);
        m.Set(this, "__spec__", spec);
        m.Set(this, "__loader__", GetAttr(spec, "loader"));
        return spec;
    }

    /// <summary>Ends the run when a file has more characters than a source may.</summary>
    public void RefuseSource(long chars, string virtualPath)
    {
        if (chars > _limits.MaxSourceChars)
            throw new LimitException(PythonStatus.SourceLimit, $"The file '{virtualPath}' has more than {_limits.MaxSourceChars} characters, the most that are accepted.");
    }
}
