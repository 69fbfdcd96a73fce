using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Syntax;

/// <summary>Collects the children of nodes under construction, innermost last, so that each list is allocated once and in its final size.</summary>
internal sealed class NodeStack<T>
{
    private T[] _items = new T[32];

    public int Count { get; set; }

    public void Push(T item)
    {
        Interruption.Step();
        if (Count == _items.Length)
        {
            Array.Resize(ref _items, Count * 2);
        }

        _items[Count++] = item;
    }

    /// <summary>Removes and returns everything pushed since the count was <paramref name="mark"/>.</summary>
    public T[] PopFrom(int mark)
    {
        if (Count == mark)
        {
            return [];
        }

        var popped = _items.AsSpan(mark, Count - mark).ToArray();
        Count = mark;
        return popped;
    }
}
