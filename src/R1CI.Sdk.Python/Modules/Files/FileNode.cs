namespace R1CI.Sdk.Python.Modules.Files;

/// <summary>An entry of a session's file table. Guests never hold one; it is an object so that forks and the memory census reach it.</summary>
internal abstract class FileNode : Obj
{
    public override PyType Type => Types.Object;
}

/// <summary>A folder of the table; names in ordinal order, so that listings are equal in every run.</summary>
internal sealed class VirtualFolder : FileNode
{
    public const int EntryBytes = 120;

    // Made when it is first asked for: most sessions have no files, and the type alone costs a cold process a millisecond.
    private SortedDictionary<string, FileNode>? _entries;

    public SortedDictionary<string, FileNode> Entries => _entries ??= new(StringComparer.Ordinal);

    public override long Bytes => 64 + (EntryBytes * (long)(_entries?.Count ?? 0));

    public void Add(Vm vm, string name, FileNode node)
    {
        vm.Charge(EntryBytes + (2L * name.Length));
        Entries[name] = node;
    }

    public override void Trace(Census c)
    {
        if (_entries == null)
        {
            return;
        }

        foreach (var node in _entries.Values)
        {
            c.Visit(node);
        }
    }

    public override Obj Fork(Forker f) => f.Add(this, new VirtualFolder(), static (f, a, b) =>
    {
        if (a._entries == null)
        {
            return;
        }

        foreach (var (name, node) in a._entries)
        {
            b.Entries[name] = f.Copy(node);
        }
    });
}

/// <summary>A file's content. Forks and the host share the bytes until one of them writes.</summary>
/// <param name="data">Taken over as shared: never written.</param>
/// <param name="isHosts">Whether the bytes are the host's, and so no part of the guest's memory.</param>
internal sealed class VirtualFile(byte[] data, bool isHosts) : FileNode
{
    private byte[] _data = data;
    private bool _isShared = true;
    private bool _isHosts = isHosts;

    public int Length { get; private set; } = data.Length;

    /// <summary>Gets a number that changes whenever the content does.</summary>
    public int Version { get; private set; }

    /// <summary>Gets or sets whether what is written is dropped, as in <c>/dev/null</c>.</summary>
    public bool IsSink { get; set; }

    public ReadOnlySpan<byte> Data => _data.AsSpan(0, Length);

    public override long Bytes => 64 + (_isHosts ? 0L : _data.Length);

    /// <summary>Gives the bytes away: a later write copies them first.</summary>
    public ReadOnlyMemory<byte> Share()
    {
        _isShared = true;
        return _data.AsMemory(0, Length);
    }

    /// <summary>Writes at a position, past the end too: what lies between reads as zeros.</summary>
    public void Write(Vm vm, long at, ReadOnlySpan<byte> bytes)
    {
        vm.Tick(bytes.Length >> 5);
        if (IsSink || bytes.Length == 0)
        {
            return;
        }

        Own(vm, at + bytes.Length);
        bytes.CopyTo(_data.AsSpan((int)at));
        Length = Math.Max(Length, (int)at + bytes.Length);
        Version++;
    }

    /// <summary>Cuts the content, or fills it up with zeros.</summary>
    public void Resize(Vm vm, long size)
    {
        if (IsSink)
        {
            return;
        }

        Version++;
        if (size == 0)
        {
            (_data, Length, _isShared, _isHosts) = ([], 0, true, false);
            return;
        }

        Own(vm, size);
        if (size < Length)
        {
            Array.Clear(_data, (int)size, Length - (int)size);
        }

        Length = (int)size;
    }

    public override Obj Fork(Forker f)
    {
        _isShared = true;
        return f.Add(this, (Obj)MemberwiseClone());
    }

    // What lies behind Length in the own array is zero.
    private void Own(Vm vm, long size)
    {
        if (size <= _data.Length && !_isShared)
        {
            return;
        }

        var capacity = size <= _data.Length ? _data.Length : Math.Max(size, 2L * _data.Length);
        // Bytes shared with a fork are counted already, those of the host are not.
        vm.Charge(_isHosts ? capacity : capacity - _data.Length);
        if (capacity > _data.Length || _isHosts)
        {
            vm.Tick(Length >> 5);
        }

        if (capacity > Array.MaxLength)
        {
            throw new LimitException(PythonStatus.MemoryLimit, "Stopped: a file would be larger than an array of the host may be.");
        }

        var own = new byte[capacity];
        Data.CopyTo(own);
        _data = own;
        _isShared = _isHosts = false;
    }
}
