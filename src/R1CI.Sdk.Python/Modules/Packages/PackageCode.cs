using System.Collections.Concurrent;
using System.Text;
using System.Text.Unicode;
using R1CI.Sdk.Python.Binding;
using R1CI.Sdk.Python.Builtins;
using R1CI.Sdk.Python.Syntax;

namespace R1CI.Sdk.Python.Modules.Packages;

/// <summary>Compiled files of mounted packages, kept by the process: a session runs a copy, and pays for reading and compiling whether it was kept or not.</summary>
internal static class PackageCode
{
    /// <summary>Characters of source whose code is kept; what comes later is compiled for every session anew. What sympy imports has 10 million.</summary>
    private const long MaxKeptChars = 100_000_000;

    /// <summary>What a session holds for a character of source: the code (some 7 bytes) is the process's, as the library's is.</summary>
    private const int BytesPerChar = 2;

    private static readonly ConcurrentDictionary<(string HostPath, string VirtualPath), Compiled> Kept = new();
    private static long _keptChars;

    /// <summary>The code of a file, for one session to run.</summary>
    /// <exception cref="PackageException">The file cannot be read.</exception>
    public static Code Of(Vm vm, PackageEntry entry)
    {
        var (length, changed) = PackageDisk.Stat(entry.HostPath) ?? throw new PackageException($"'{entry.VirtualPath}' is gone since its folder was first looked into");
        var key = (entry.HostPath, entry.VirtualPath);
        if (Kept.TryGetValue(key, out var kept) && kept.Length == length && kept.Changed == changed)
        {
            vm.RefuseSource(kept.Code.Source!.Text.Length, entry.VirtualPath);
            vm.ChargeSource(kept.Code.Source);
        }
        else
        {
            kept = new Compiled(length, changed, Compile(vm, entry, length, out var isPlain));
            if (isPlain)
            {
                Keep(key, kept);
            }
        }

        vm.CheckInterrupted();
        return kept.Code.Copy([]);
    }

    private static Code Compile(Vm vm, PackageEntry entry, long length, out bool isPlain)
    {
        vm.RefuseSource(length / 4, entry.VirtualPath);   // a character takes four bytes at most
        var data = PackageDisk.Read(entry.HostPath, length) ?? throw new PackageException($"'{entry.VirtualPath}' cannot be read, or was changed meanwhile");
        // Other encodings are the meter's business, so that such a file is decoded for every session anew.
        isPlain = Utf8.IsValid(data) && SourceEncoding.Declared(data) is null or "utf-8";
        var text = isPlain ? Encoding.UTF8.GetString(data) : SourceEncoding.Decode(vm, vm.NewBytes(data), data, entry.VirtualPath);
        vm.RefuseSource(text.Length, entry.VirtualPath);
        var source = new ModuleSource(entry.VirtualPath, text) { Bytes = 200 + (BytesPerChar * text.Length) };
        var layout = new GlobalLayout();
        foreach (var name in (string[])["__name__", "__doc__", "__builtins__", "__file__", "__path__", "__package__"])
        {
            layout.Slot(name);
        }

        return vm.Parsing(source, source => Compiler.Module(Parser.ParseModule(source.Text, source.FileName), source, layout, ModuleNames.Slots));
    }

    private static void Keep((string, string) key, Compiled code)
    {
        if (Kept.ContainsKey(key) || Interlocked.Add(ref _keptChars, code.Code.Source!.Text.Length) <= MaxKeptChars)
        {
            Kept[key] = code;
        }
    }

    private sealed record Compiled(long Length, DateTime Changed, Code Code);
}
