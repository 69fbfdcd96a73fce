namespace R1CI.Sdk.Python.Objects;

/// <summary><c>memoryview</c>: items of another object's buffer, in one dimension. It follows the buffer when that is replaced.</summary>
internal sealed class PyMemoryView : Obj, IBuffer
{
    private Obj _owner;

    public PyMemoryView(Obj owner, char code, int itemSize, int start, int count, int step, bool isReadOnly)
    {
        _owner = owner;
        (ItemCode, ItemSize, Start, Count, Step, IsReadOnly) = (code, itemSize, start, count, step, isReadOnly);
    }

    public override PyType Type => Types.MemoryView;

    public override long Bytes => 96;

    /// <summary>Gets the object looked into.</summary>
    public Obj Owner => _owner;

    public char ItemCode { get; }

    public int ItemSize { get; }

    public bool IsReadOnly { get; }

    /// <summary>Gets the offset of the first item, in bytes.</summary>
    public int Start { get; }

    /// <summary>Gets the number of items.</summary>
    public int Count { get; }

    /// <summary>Gets the bytes from one item to the next; negative when it runs backwards.</summary>
    public int Step { get; }

    public bool IsReleased { get; set; }

    public bool IsContiguous => Step == ItemSize || Count < 2;

    /// <summary>Gets the bytes seen; a copy when they do not lie side by side.</summary>
    public Span<byte> Buffer
    {
        get
        {
            if (IsReleased)
            {
                throw Vm.Error(Types.ValueError, "operation forbidden on released memoryview object");
            }

            if (IsContiguous)
            {
                return Count == 0 ? [] : Source(Start, Count * ItemSize);
            }

            var copy = new byte[Count * ItemSize];
            for (var i = 0; i < Count; i++)
            {
                Item(i).CopyTo(copy.AsSpan(i * ItemSize));
            }

            return copy;
        }
    }

    public Span<byte> Item(int at) => IsReleased
        ? throw Vm.Error(Types.ValueError, "operation forbidden on released memoryview object")
        : Source(Start + (at * Step), ItemSize);

    public override void Trace(Census c) => c.Visit(_owner);

    public override Obj Fork(Forker f) => f.Add(
        this,
        new PyMemoryView(_owner, ItemCode, ItemSize, Start, Count, Step, IsReadOnly) { IsReleased = IsReleased },
        static (f, a, b) => b._owner = f.Copy(a._owner));

    /// <summary>All bytes of a buffer's owner.</summary>
    public static Span<byte> BytesOf(Obj owner) => owner switch
    {
        PyBytes b => b.Data,
        PyByteArray b => b.Span,
        IBuffer b => b.Buffer,
        _ => [],
    };

    // CPython forbids resizing while views exist; here the view finds out when it looks.
    private Span<byte> Source(int start, int length)
    {
        var all = BytesOf(_owner);
        return start + length <= all.Length ? all.Slice(start, length) : throw Vm.Error(Types.BufferError, "Existing exports of data: object cannot be re-sized");
    }
}
