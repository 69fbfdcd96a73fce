namespace R1CI.Sdk.Python.Modules.Files;

/// <summary>An open file in binary mode: a position in a file of the table.</summary>
/// <param name="file">What is read and written.</param>
/// <param name="name">The name as the guest gave it.</param>
/// <param name="mode">What may be done.</param>
internal sealed class ByteFile(VirtualFile file, Value name, OpenMode mode) : Obj
{
    private VirtualFile _file = file;
    private Value _name = name;

    public VirtualFile File => _file;

    public Value Name => _name;

    public OpenMode Mode => mode;

    public long Position { get; set; } = mode.IsAppending ? file.Length : 0;

    public bool IsClosed { get; set; }

    public override PyType Type => mode switch
    {
        { IsRaw: true } => IoTypes.FileIO,
        { CanRead: true, CanWrite: true } => IoTypes.BufferedRandom,
        { CanWrite: true } => IoTypes.BufferedWriter,
        _ => IoTypes.BufferedReader,
    };

    public override long Bytes => 112;

    /// <summary>What is left from the position on.</summary>
    public ReadOnlySpan<byte> Rest => Position < _file.Length ? _file.Data[(int)Position..] : [];

    /// <summary>Reads so many bytes, or to the end when the count is negative.</summary>
    public Value Read(Vm vm, long count)
    {
        var taken = count < 0 ? Rest.Length : (int)Math.Min(count, Rest.Length);
        vm.Charge(40L + taken);
        vm.Tick(taken >> 5);
        var bytes = Rest[..taken].ToArray();
        Position += taken;
        return new PyBytes(bytes);
    }

    /// <summary>Reads a line with its end, at most so many bytes when the count is not negative.</summary>
    public Value ReadLine(Vm vm, long most)
    {
        var rest = most < 0 ? Rest : Rest[..(int)Math.Min(most, Rest.Length)];
        var end = rest.IndexOf((byte)'\n');
        return Read(vm, end < 0 ? rest.Length : end + 1);
    }

    public void Write(Vm vm, ReadOnlySpan<byte> bytes)
    {
        if (mode.IsAppending)
        {
            Position = _file.Length;
        }

        _file.Write(vm, Position, bytes);
        Position += bytes.Length;
    }

    public override void Trace(Census c)
    {
        c.Visit(_file);
        c.Visit(_name);
    }

    public override Obj Fork(Forker f) => f.Add(this, (ByteFile)MemberwiseClone(), static (f, a, b) => (b._file, b._name) = (f.Copy(a._file), f.Copy(a._name)));
}
