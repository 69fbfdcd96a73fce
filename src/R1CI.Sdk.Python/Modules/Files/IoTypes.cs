namespace R1CI.Sdk.Python.Modules.Files;

/// <summary>The types of open files, and the bases that <c>io</c> gives them and guest classes.</summary>
internal static class IoTypes
{
    public static readonly PyType IOBase = new PyType("IOBase", Types.Object, "io").Define(StreamBase.Define);

    public static readonly PyType RawIOBase = new("RawIOBase", IOBase, "io");

    public static readonly PyType BufferedIOBase = new("BufferedIOBase", IOBase, "io");

    public static readonly PyType TextIOBase = new("TextIOBase", IOBase, "io");

    public static readonly PyType TextFile = new PyType("TextIOWrapper", TextIOBase, "_io").Define(TextFileMethods.Define);

    public static readonly PyType FileIO = new PyType("FileIO", RawIOBase, "_io").Define(ByteFileMethods.Define);

    public static readonly PyType BufferedReader = new PyType("BufferedReader", BufferedIOBase, "_io").Define(ByteFileMethods.Define);

    public static readonly PyType BufferedWriter = new PyType("BufferedWriter", BufferedIOBase, "_io").Define(ByteFileMethods.Define);

    public static readonly PyType BufferedRandom = new PyType("BufferedRandom", BufferedIOBase, "_io").Define(ByteFileMethods.Define);
}
