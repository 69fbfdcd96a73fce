namespace R1CI.Sdk.Python.Compilation;

/// <summary>An array of structs that grows.</summary>
/// <remarks>
/// <see cref="List{T}"/> over a struct of this assembly is code of the base class library that no ready-to-run image holds: the runtime would
/// compile a dozen methods of it for each struct before the first program runs.
/// </remarks>
internal sealed class Growing<T> where T : struct
{
    private T[]? _items;

    public int Count { get; private set; }

    public ref T this[int i] => ref _items![i];

    public void Add(in T item)
    {
        if (_items == null) _items = new T[8];
        else if (Count == _items.Length)
        {
            var more = new T[Count * 2];
            Array.Copy(_items, more, Count);
            _items = more;
        }
        _items[Count++] = item;
    }

    public T[] ToArray()
    {
        var all = new T[Count];
        if (_items != null) Array.Copy(_items, all, Count);
        return all;
    }
}
