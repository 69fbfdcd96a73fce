using R1CI.Sdk.Python.Builtins;
using R1CI.Sdk.Python.Modules.Packages;

namespace R1CI.Sdk.Python.Modules.Files;

/// <summary><c>open</c> of a path.</summary>
internal static class FileOpening
{
    private const string DefaultEncoding = "utf-8";

    private const string NullDevice = "/dev/null";

    /// <summary>Opens a file of the session's table.</summary>
    public static Value Open(Vm vm, in Value path, in Value mode, in Value buffering, in Value encoding, in Value errors, in Value newline)
    {
        var text = FileTable.PathText(vm, path);
        var wanted = OpenMode.Parse(mode.IsMissing ? "r" : Vm.NeedStr(mode, "open() argument 'mode'").S);
        var isRaw = !buffering.IsMissing && vm.ToIndex(buffering) == 0;
        Check(wanted, isRaw, encoding, errors, newline);
        vm.Charge(256);
        var bytes = new ByteFile(Find(vm, path, text, wanted), path, wanted with { IsRaw = isRaw && wanted.IsBinary });
        return wanted.IsBinary ? bytes : Text(bytes, encoding, errors, newline);
    }

    /// <summary>The text over a file opened in binary mode.</summary>
    public static Value Text(ByteFile bytes, in Value encoding, in Value errors, in Value newline)
    {
        var name = IsGiven(encoding) ? Vm.NeedStr(encoding, "open() argument 'encoding'").S : DefaultEncoding;
        var ends = IsGiven(newline) ? Vm.NeedStr(newline, "open() argument 'newline'").S : null;
        if (ends is not (null or "" or "\n" or "\r" or "\r\n"))
        {
            throw Vm.Error(Types.ValueError, $"illegal newline value: {ends}");
        }

        Codecs.Check(name);
        return new TextFile(bytes, name, IsGiven(errors) ? Vm.NeedStr(errors, "open() argument 'errors'").S : "strict", ends);
    }

    private static bool IsGiven(in Value v) => !v.IsMissing && !v.IsNone;

    private static void Check(OpenMode mode, bool isRaw, in Value encoding, in Value errors, in Value newline)
    {
        var problem = mode.IsBinary switch
        {
            true when IsGiven(encoding) => "binary mode doesn't take an encoding argument",
            true when IsGiven(errors) => "binary mode doesn't take an errors argument",
            true when IsGiven(newline) => "binary mode doesn't take a newline argument",
            false when isRaw => "can't have unbuffered text I/O",
            _ => null,
        };
        if (problem != null)
        {
            throw Vm.Error(Types.ValueError, problem);
        }
    }

    private static VirtualFile Find(Vm vm, in Value path, string text, OpenMode mode)
    {
        if (text == NullDevice)
        {
            return new VirtualFile([], isHosts: true) { IsSink = true };
        }

        var node = mode.Action == 'r' ? vm.Files.Get(vm, path) : vm.Files.Find(vm, path);
        if (node is VirtualFolder)
        {
            throw FileErrors.Of(FileErrors.IsAFolder, path);
        }

        if (mode.CanWrite)
        {
            vm.Files.NeedChangeable(vm, path);
        }

        if (node is MountedFile mounted)
        {
            return mode.CanWrite
                ? throw FileErrors.Of(FileErrors.NotAllowed, path)
                : new VirtualFile(mounted.Read(vm) ?? throw FileErrors.Of(FileErrors.NotFound, path), isHosts: false);
        }

        return node as VirtualFile is { } file ? Existing(vm, file, path, mode) : Create(vm, path);
    }

    private static VirtualFile Existing(Vm vm, VirtualFile file, in Value path, OpenMode mode)
    {
        if (mode.Action == 'x')
        {
            throw FileErrors.Of(FileErrors.Exists, path);
        }

        if (mode.Action == 'w')
        {
            file.Resize(vm, 0);
        }

        return file;
    }

    private static VirtualFile Create(Vm vm, in Value path)
    {
        var folder = vm.Files.ParentOf(vm, path, out var leaf);
        var file = new VirtualFile([], isHosts: false);
        folder.Add(vm, leaf, file);
        return file;
    }
}
