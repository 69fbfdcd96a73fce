using R1CI.Sdk.Python.Modules.Files;

namespace R1CI.Sdk.Python.Modules.Binary;

/// <summary>The module <c>io</c>: files in memory, and the types of the session's virtual files.</summary>
internal static class IoModule
{
    public static readonly ModuleDef Def = new("io", m =>
    {
        m.Type(StringIOType.Type).Type(BytesIOType.Type);
        m.Const("SEEK_SET", 0L).Const("SEEK_CUR", 1L).Const("SEEK_END", 2L).Const("DEFAULT_BUFFER_SIZE", 8192L);
        m.Type(IoTypes.IOBase).Type(IoTypes.RawIOBase).Type(IoTypes.BufferedIOBase).Type(IoTypes.TextIOBase);
        m.Type(IoTypes.TextFile).Type(IoTypes.FileIO).Type(IoTypes.BufferedReader).Type(IoTypes.BufferedWriter).Type(IoTypes.BufferedRandom);
        m.Type(FileErrors.UnsupportedOperation).Const("BlockingIOError", Types.BlockingIOError);
        if (BuiltinTable.TryGet("open", out var open))
        {
            m.Const("open", open);
        }
    });
}
