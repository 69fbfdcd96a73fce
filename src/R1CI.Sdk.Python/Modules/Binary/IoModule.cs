namespace R1CI.Sdk.Python.Modules.Binary;

/// <summary>The module <c>io</c>: files in memory. There are no others.</summary>
internal static class IoModule
{
    public static readonly ModuleDef Def = new("io", m =>
    {
        m.Type(StringIOType.Type).Type(BytesIOType.Type);
        m.Const("TextIOWrapper", Builtins.StandardStream.StreamType);
        m.Const("SEEK_SET", 0L).Const("SEEK_CUR", 1L).Const("SEEK_END", 2L).Const("DEFAULT_BUFFER_SIZE", 8192L);
        // The abstract bases, for isinstance checks only: what is here derives from none of them.
        foreach (var name in new[] { "IOBase", "RawIOBase", "BufferedIOBase", "TextIOBase" })
        {
            m.Const(name, new PyType(name, Types.Object, "io"));
        }

        if (BuiltinTable.TryGet("open", out var open))
        {
            m.Const("open", open);
        }

        var unsupported = m.Vm.Call(Types.Type, Value.Str("UnsupportedOperation"), m.Vm.NewTuple(Types.OSError, Types.ValueError), m.Vm.NewDict());
        m.Const("UnsupportedOperation", unsupported);
    });
}
