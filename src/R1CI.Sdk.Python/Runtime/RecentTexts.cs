using System.Globalization;
using System.Runtime.InteropServices;
using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Runtime;

/// <summary>What short texts are made by: each way is watched by itself for whether it makes the same ones again.</summary>
internal enum TextMaking : byte { Part, Case, Sum, Join }

/// <summary>
/// Short texts that an execution made lately. Words of a text, keys of a document and names put together come again and again: the one
/// that is there already takes no memory, knows its hash, and is found in a dict by its reference.
/// </summary>
/// <remarks>
/// A guest sees it by <c>is</c> alone, and pays the same as for a new one. The texts are a function of what the execution did: it begins with none, and
/// so does what follows an import, because a module may be copied from an image instead of being run. At most <see cref="Places"/> texts of
/// <see cref="MaxUnits"/> stay, which the census leaves out.
/// </remarks>
internal sealed class RecentTexts
{
    public const int MaxUnits = 24;
    private const int Places = 1024;

    /// <summary>Texts asked for before there is a table: most scripts make few.</summary>
    private const int Warmup = 32;

    /// <summary>Texts after which a way is judged, the part of them that must have been there, and how many are made without asking if fewer were.</summary>
    private const int Trial = 256, LeastShare = 6, Pause = 16 * Trial;

    [InlineArray(4)]
    private struct Counts
    {
        private int _first;
    }

    private PyStr?[]? _texts, _numbers;
    private int _numbersAsked;
    private Counts _asked, _found;

    /// <summary>The text as a string, perhaps one that was made before; the caller has charged for a new one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="by">How it was made.</param>
    /// <param name="whole">The text, if the host has it as a string.</param>
    public PyStr Of(ReadOnlySpan<char> text, TextMaking by, string? whole = null)
    {
        ref var asked = ref _asked[(int)by];
        if (text.Length is < 2 or > MaxUnits || ++asked < 0) return PyStr.Of(whole ?? Pieces.Text(text));
        if (_texts == null)
        {
            if (asked < Warmup) return PyStr.Of(whole ?? text.ToString());
            _texts = new PyStr[Places];
        }
        ref var found = ref _found[(int)by];
        if (asked >= Trial) (asked, found) = (found < Trial / LeastShare ? -Pause : 0, 0);
        var at = Place(text);
        ref var place = ref _texts[at];
        ref var older = ref _texts[at ^ 1];
        if (place is { } known && text.SequenceEqual(known.S) || (known = older) != null && text.SequenceEqual(known.S))
        {
            found++;
            return known;
        }
        older = place;
        return place = new PyStr(whole ?? text.ToString());
    }

    /// <summary>The digits of an int: those of a small one are kept.</summary>
    public PyStr Of(long number)
    {
        if ((ulong)number < Places && (_numbers != null || ++_numbersAsked > Warmup))
        {
            _numbers ??= new PyStr[Places];
            return _numbers[number] ??= PyStr.Of(number.ToString(CultureInfo.InvariantCulture));
        }
        return PyStr.Of(number.ToString(CultureInfo.InvariantCulture));
    }

    // The first and the last four characters, and four between them.
    private static int Place(ReadOnlySpan<char> text)
    {
        ref var first = ref Unsafe.As<char, byte>(ref MemoryMarshal.GetReference(text));
        var bytes = text.Length * sizeof(char);
        ulong head, tail;
        if (bytes < sizeof(ulong)) (head, tail) = (Unsafe.ReadUnaligned<uint>(ref first), Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref first, bytes - sizeof(uint))));
        else
        {
            head = Unsafe.ReadUnaligned<ulong>(ref first);
            tail = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref first, bytes - sizeof(ulong)));
            if (bytes > 2 * sizeof(ulong)) head += Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref first, (bytes / 2) - 4)) * 31;
        }
        return (int)((((head * 0x9E3779B97F4A7C15) ^ tail) + (ulong)bytes) * 0xC2B2AE3D27D4EB4F >> 54);
    }
}
