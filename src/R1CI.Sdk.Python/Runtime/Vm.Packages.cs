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
        var leaf = name[(name.LastIndexOf('.') + 1)..];
        if (leaf.Length == 0) return null;
        try
        {
            if (parent == null) return Packages.Folder(PackageMount.Place)?.Find(leaf);
            if (!parent.TryGet("__path__", out var path) || path.O is not PyList folders) return null;
            foreach (var folder in folders.Span.ToArray())
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

    /// <summary>Runs a module of a mounted package.</summary>
    private PyModule LoadPackage(string name, PackageEntry entry)
    {
        switch (entry.Kind)
        {
            case PackageKind.Native:
                throw new GuestException(ImportErrorOf(
                    Types.ImportError, $"cannot import '{name}': '{entry.VirtualPath}' is native code, and only packages written in Python can run here", name, entry.VirtualPath));
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
        m.Set(this, "__package__", Value.Str(entry.Folder != null ? m.Name : m.Name[..Math.Max(0, m.Name.LastIndexOf('.'))]));
    }

    /// <summary>Ends the run when a file has more characters than a source may.</summary>
    public void RefuseSource(long chars, string virtualPath)
    {
        if (chars > _limits.MaxSourceChars)
            throw new LimitException(PythonStatus.SourceLimit, $"The file '{virtualPath}' has more than {_limits.MaxSourceChars} characters, the most that are accepted.");
    }
}
