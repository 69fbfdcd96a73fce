using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace R1CI.Sdk.Python.Text;

/// <summary>Searches for the first character in or outside a range.</summary>
/// <remarks>
/// <c>IndexOfAnyInRange</c> of the class library is generic over the element: in code that was compiled ahead of time it boxes both bounds in each
/// call, which was 40 % of what a new process allocated for a program about words.
/// </remarks>
internal static class CharRange
{
    /// <summary>The index of the first character from <paramref name="low"/> to <paramref name="high"/>, both included, or -1.</summary>
    public static int IndexOf(ReadOnlySpan<char> text, char low, char high)
    {
        var i = 0;
        if (text.Length >= Vector128<ushort>.Count)
        {
            ref var first = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
            var from = Vector128.Create((ushort)low);
            var size = Vector128.Create((ushort)(high - low));
            for (; i <= text.Length - Vector128<ushort>.Count; i += Vector128<ushort>.Count)
            {
                var distance = Vector128.LoadUnsafe(ref first, (nuint)i) - from;
                if (Vector128.EqualsAny(Vector128.Min(distance, size), distance)) break;
            }
        }
        for (; i < text.Length; i++)
            if ((uint)(text[i] - low) <= (uint)(high - low)) return i;
        return -1;
    }

    /// <summary>The index of the first character below <paramref name="low"/> or above <paramref name="high"/>, or -1.</summary>
    public static int IndexOfOther(ReadOnlySpan<char> text, char low, char high)
    {
        var i = 0;
        if (text.Length >= Vector128<ushort>.Count)
        {
            ref var first = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
            var from = Vector128.Create((ushort)low);
            var size = Vector128.Create((ushort)(high - low));
            for (; i <= text.Length - Vector128<ushort>.Count; i += Vector128<ushort>.Count)
            {
                var distance = Vector128.LoadUnsafe(ref first, (nuint)i) - from;
                if (Vector128.Min(distance, size) != distance) break;
            }
        }
        for (; i < text.Length; i++)
            if ((uint)(text[i] - low) > (uint)(high - low)) return i;
        return -1;
    }
}
