namespace R1CI.Sdk.Python.Modules.Files;

/// <summary>An open file in binary mode: a position in a file of the table.</summary>
/// <param name="file">What is read and written.</param>
/// <param name="name">The name as the guest gave it.</param>
/// <param name="mode">What may be done.</param>
internal sealed class ByteFile(VirtualFile file, Value name, OpenMode mode) : Obj
{
    private VirtualFile _file = file;
    private Value _name = name;
    private Binary.PyBytesIO? _memory;
    private long _position = mode.IsAppending ? file.Length : 0;
    private bool _isClosed;

    /// <summary>A stream over one in memory: content, position and end are its own.</summary>
    public ByteFile(Binary.PyBytesIO memory, OpenMode mode)
        : this(memory.File, Value.None, mode) => _memory = memory;

    /// <summary>Gets what this stream lies over, itself when it is a file's own.</summary>
    public Obj Raw => (Obj?)_memory ?? this;

    public VirtualFile File => _file;

    public Value Name => _name;

    public OpenMode Mode => mode;

    public long Position
    {
        get => _memory?.Position ?? _position;
        set
        {
            if (_memory != null)
            {
                _memory.Position = value;
            }

            _position = value;
        }
    }

    public bool IsClosed
    {
        get => _isClosed || _memory is { IsClosed: true };
        set
        {
            if (_memory != null)
            {
                _memory.IsClosed = value;
            }

            _isClosed = value;
        }
    }

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
        if (_memory != null)
        {
            c.Visit(_memory);
        }
    }

    public override Obj Fork(Forker f) => f.Add(this, (ByteFile)MemberwiseClone(), static (f, a, b) =>
    {
        (b._file, b._name) = (f.Copy(a._file), f.Copy(a._name));
        b._memory = a._memory == null ? null : f.Copy(a._memory);
    });
}
