using System.Text;

namespace R1CI.Sdk.Python.Text;

/// <summary>Copies of guest-sized data in pieces, so that a limit or a cancellation can come in between.</summary>
/// <remarks>
/// A copy into fresh memory takes up to 0.7 ms a MiB, most of it page faults, and the largest array may fill the whole limit. The steps are
/// the caller's to charge: looking at the clock takes none, so the pieces do not show in them.
/// </remarks>
internal static class Pieces
{
    private const int Bytes = 1 << 20;

    /// <summary>Copies between two places that do not overlap.</summary>
    public static void Copy<T>(ReadOnlySpan<T> from, Span<T> to)
    {
        var piece = Bytes / Unsafe.SizeOf<T>();
        for (; from.Length > piece; from = from[piece..], to = to[piece..])
        {
            from[..piece].CopyTo(to);
            Interruption.Check();
        }
        from.CopyTo(to);
    }

    /// <summary>A new array with both after each other.</summary>
    public static T[] Join<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b)
    {
        if (a.Length + b.Length == 0) return [];
        var joined = new T[a.Length + b.Length];
        Copy(a, joined);
        Copy(b, joined.AsSpan(a.Length));
        return joined;
    }

    public static T[] Clone<T>(ReadOnlySpan<T> items) => Join(items, default);

    /// <summary>Moves items within one array to another place, which may overlap the one they had.</summary>
    public static void Move<T>(T[] items, int from, int to, int count)
    {
        var piece = Bytes / Unsafe.SizeOf<T>();
        if (from > to)
        {
            for (; count > piece; from += piece, to += piece, count -= piece)
            {
                Array.Copy(items, from, items, to, piece);
                Interruption.Check();
            }
        }
        else if (from < to)
        {
            for (; count > piece; count -= piece)
            {
                Array.Copy(items, from + count - piece, items, to + count - piece, piece);
                Interruption.Check();
            }
        }
        Array.Copy(items, from, items, to, count);
    }

    public static void Clear<T>(Span<T> items)
    {
        var piece = Bytes / Unsafe.SizeOf<T>();
        for (; items.Length > piece; items = items[piece..])
        {
            items[..piece].Clear();
            Interruption.Check();
        }
        items.Clear();
    }

    public static void Fill<T>(Span<T> items, T value)
    {
        var piece = Bytes / Unsafe.SizeOf<T>();
        for (; items.Length > piece; items = items[piece..])
        {
            items[..piece].Fill(value);
            Interruption.Check();
        }
        items.Fill(value);
    }

    public static void Reverse<T>(Span<T> items)
    {
        var piece = Bytes / Unsafe.SizeOf<T>();
        for (; items.Length > 2 * piece; items = items[piece..^piece])
        {
            for (var i = 0; i < piece; i++) (items[i], items[^(i + 1)]) = (items[^(i + 1)], items[i]);
            Interruption.Check();
        }
        items.Reverse();
    }

    /// <summary>Fills an array with so many repetitions of some items.</summary>
    public static void Repeat<T>(ReadOnlySpan<T> items, Span<T> into)
    {
        if (into.Length == 0) return;
        if (items.Length == 1) Fill(into, items[0]);
        else if (items.Length > 0)
        {
            Copy(items, into);
            // Each round doubles what is there: short items are not copied one by one.
            for (int done = items.Length, next; done < into.Length; done += next)
            {
                next = Math.Min(done, into.Length - done);
                Copy(into[..next], into[done..]);
            }
        }
    }

    /// <summary>A string of so many repetitions.</summary>
    public static string Text(ReadOnlySpan<char> text, int times) => string.Create(
        checked(text.Length * times), new Parts(text, default), static (to, parts) => Repeat(parts.A, to));

    public static string Text(ReadOnlySpan<char> a, ReadOnlySpan<char> b = default)
    {
        if (a.Length + b.Length <= Bytes / 2) return string.Concat(a, b);
        return string.Create(checked(a.Length + b.Length), new Parts(a, b), static (to, parts) =>
        {
            Copy(parts.A, to);
            Copy(parts.B, to[parts.A.Length..]);
        });
    }

    public static string Text(StringBuilder text) => Text(text, text.Length);

    public static void Append(StringBuilder text, char c, int count)
    {
        for (; count > Bytes; count -= Bytes)
        {
            text.Append(c, Bytes);
            Interruption.Check();
        }
        text.Append(c, count);
    }

    public static string Text(StringBuilder text, int length)
    {
        if (length <= Bytes / 2) return text.ToString(0, length);
        return string.Create(length, text, static (to, text) =>
        {
            foreach (var chunk in text.GetChunks())
            {
                var taken = chunk.Span[..Math.Min(chunk.Length, to.Length)];
                Copy(taken, to);
                to = to[taken.Length..];
                Interruption.Check();
            }
        });
    }

    private readonly ref struct Parts(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        public readonly ReadOnlySpan<char> A = a;
        public readonly ReadOnlySpan<char> B = b;
    }
}
