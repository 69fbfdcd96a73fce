using System.Collections.Concurrent;
using System.Text;
using R1CI.Sdk.Python.Binding;
using R1CI.Sdk.Python.Builtins;
using R1CI.Sdk.Python.Syntax;

namespace R1CI.Sdk.Python.Modules.Packages;

/// <summary>Compiled files of mounted packages, kept by the process: a session runs a copy, and pays for reading and compiling whether it was kept or not.</summary>
internal static class PackageCode
{
    /// <summary>Characters of source whose code is kept; what comes later is compiled for every session anew. sympy has 10 million.</summary>
    private const long MaxKeptChars = 200_000_000;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);
    private static readonly ConcurrentDictionary<(string HostPath, string VirtualPath), Compiled> Kept = new();
    private static long _keptChars;

    /// <summary>The code of a file, for one session to run.</summary>
    /// <exception cref="PackageException">The file cannot be read.</exception>
    public static Code Of(Vm vm, PackageEntry entry)
    {
        var (length, changed) = PackageDisk.Stat(entry.HostPath) ?? throw new PackageException($"'{entry.VirtualPath}' is gone");
        var key = (entry.HostPath, entry.VirtualPath);
        if (Kept.TryGetValue(key, out var kept) && kept.Length == length && kept.Changed == changed)
        {
            vm.ChargeSource(kept.Code.Source!);
        }
        else
        {
            kept = new Compiled(length, changed, Compile(vm, entry, length));
            Keep(key, kept);
        }

        vm.CheckInterrupted();
        return kept.Code.Copy([]);
    }

    /// <summary>The text of a file of source: UTF-8 unless its first lines say otherwise.</summary>
    public static string Text(Vm vm, byte[] data, string virtualPath)
    {
        var encoding = Declared(data);
        try
        {
            return encoding is "" or "utf-8" or "utf8" or "UTF-8" or "utf-8-sig"
                ? Strict.GetString(data)
                : Codecs.Decode(vm, vm.NewBytes(data), data, encoding, "strict");
        }
        catch (DecoderFallbackException bad)
        {
            var at = Math.Clamp(bad.Index, 0, data.Length - 1);
            throw Vm.Error(Types.SyntaxError, $"Non-UTF-8 code starting with '\\x{data[at]:x2}' in file {virtualPath} on line {data.AsSpan(0, at).Count((byte)'\n') + 1}, but no encoding declared; see https://peps.python.org/pep-0263/ for details");
        }
        catch (GuestException e) when (e.Is(Types.LookupError))
        {
            throw Vm.Error(Types.SyntaxError, $"encoding problem: {encoding}");
        }
    }

    /// <summary>What a file of the machine holds.</summary>
    /// <exception cref="PackageException">The file cannot be read.</exception>
    public static byte[] Read(string hostPath, string virtualPath) =>
        PackageDisk.Read(hostPath) ?? throw new PackageException($"'{virtualPath}' cannot be read");

    private static Code Compile(Vm vm, PackageEntry entry, long length)
    {
        vm.RefuseSource(length / 4, entry.VirtualPath);   // a character takes four bytes at most
        var source = new ModuleSource(entry.VirtualPath, Text(vm, Read(entry.HostPath, entry.VirtualPath), entry.VirtualPath));
        vm.RefuseSource(source.Text.Length, entry.VirtualPath);
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

    // PEP 263: a comment in one of the first two lines that says "coding: NAME" or "coding=NAME". Latin-1 shows any bytes as they are.
    private static string Declared(byte[] data)
    {
        foreach (var line in Encoding.Latin1.GetString(data, 0, Math.Min(data.Length, 400)).Split('\n', 3).Take(2))
        {
            var at = line.TrimStart(' ', '\t', '\f').StartsWith('#') ? line.IndexOf("coding", StringComparison.Ordinal) : -1;
            if (at < 0 || line[(at + "coding".Length)..] is not [':' or '=', ..] rest)
            {
                continue;
            }

            var name = rest[1..].TrimStart(' ', '\t');
            return string.Concat(name.TakeWhile(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.'));
        }

        return "";
    }

    private sealed record Compiled(long Length, DateTime Changed, Code Code);
}
