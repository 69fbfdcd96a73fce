namespace R1CI.Sdk.Python.Modules.Packages;

/// <summary>What a name in a mounted folder stands for when it is imported.</summary>
internal enum PackageKind : byte
{
    /// <summary>A file of source.</summary>
    Module,

    /// <summary>A folder with an <c>__init__.py</c>.</summary>
    Package,

    /// <summary>A folder without one.</summary>
    Namespace,

    /// <summary>A library of machine code: there is no source to run.</summary>
    Native,

    /// <summary>A file of CPython's bytecode without the source it was made from.</summary>
    Bytecode,
}

/// <summary>Something importable in a mounted folder.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="VirtualPath">Its place as guests see it: the source file, or the folder of a namespace package.</param>
/// <param name="HostPath">Its place on the machine, links resolved; never shown to guests.</param>
internal sealed record PackageEntry(PackageKind Kind, string VirtualPath, string HostPath)
{
    /// <summary>Gets the folder whose modules are the package's, as guests see it; <see langword="null"/> for a module.</summary>
    public string? Folder => Kind switch
    {
        PackageKind.Package => VirtualPath[..VirtualPath.LastIndexOf('/')],
        PackageKind.Namespace => VirtualPath,
        _ => null,
    };
}
