using System.Runtime.InteropServices;
using System.Text;

namespace R1CI.Sdk.Models.Tokens;

/// <summary>Text to tokens. Safe for many threads.</summary>
/// <param name="vocabulary">The tokenizer's vocabulary.</param>
/// <param name="encode">The native encoder, control tokens recognised; serialised by its owner.</param>
internal sealed class TokenCodec(Vocabulary vocabulary, Func<string, int[]> encode)
{
    public Vocabulary Vocabulary => vocabulary;

    /// <summary>Encodes a text whose control tokens count: what a chat template wrote.</summary>
    public int[] Encode(string text) => text.Length == 0 ? [] : encode(text); // the native Encode("") is an error

    /// <summary>Returns whether <see cref="Encode"/> could see a control token in a text that came from outside, or lose a part of it.</summary>
    public bool NeedsCare(string text) =>
        vocabulary.HasNormalizer || text.Contains('\0') || vocabulary.IndexOfAddedText(text) >= 0;

    /// <summary>Encodes a text that must not become a control token, whatever it says.</summary>
    /// <remarks>
    /// The native Encode has no switch for this. An added token is only recognised when the whole of it lies in one call, so the
    /// text is cut after the first character of each occurrence and encoded piece by piece. Also cut around NUL, where Encode stops.
    /// </remarks>
    public int[] EncodePlain(string text)
    {
        if (!NeedsCare(text))
        {
            return Encode(text);
        }

        var ids = new List<int>();
        var start = 0;
        while (NextCut(text, start) is { } cut)
        {
            ids.AddRange(EncodePiece(text[start..cut]));
            start = cut;
        }

        ids.AddRange(EncodePiece(text[start..]));
        return [.. ids];
    }

    /// <summary>Counts the ids that are not the same token at the same place when their text, control tokens by their names, is encoded as a whole.</summary>
    /// <exception cref="ArgumentException">An id is not in the vocabulary.</exception>
    public int CountDrift(IReadOnlyList<int> ids)
    {
        var bytes = new List<byte>(4 * ids.Count); // about what a token spells
        var starts = new int[ids.Count];
        for (var i = 0; i < starts.Length; i++)
        {
            starts[i] = bytes.Count;
            bytes.AddRange(vocabulary.Spelling(ids[i]));
        }

        MoveToText(starts, CollectionsMarshal.AsSpan(bytes));
        var (same, at, next) = (0, 0, 0);
        foreach (var id in Encode(Encoding.UTF8.GetString(CollectionsMarshal.AsSpan(bytes))))
        {
            // Of several at one place, all but the last spell nothing.
            while (next < starts.Length && (starts[next] < at || (starts[next] == at && ids[next] != id)))
            {
                next++;
            }

            if (next < starts.Length && starts[next] == at)
            {
                same++;
                next++;
            }

            at += vocabulary.Spelling(id).Length;
        }

        return starts.Length - same;
    }

    // Bytes that are no character become U+FFFD in the text, which has three; what follows them moves.
    private static void MoveToText(int[] starts, ReadOnlySpan<byte> bytes)
    {
        const int ReplacementBytes = 3;
        var (next, at, shift) = (0, 0, 0);
        while (next < starts.Length)
        {
            var status = Rune.DecodeFromUtf8(bytes[at..], out _, out var length);
            var end = length == 0 ? int.MaxValue : at + length;
            for (; next < starts.Length && starts[next] < end; next++)
            {
                starts[next] += shift;
            }

            at += length;
            shift += status == System.Buffers.OperationStatus.Done ? 0 : ReplacementBytes - length;
        }
    }

    // Pieces end before and after a NUL, and after the first character of an added token.
    private int? NextCut(string text, int start)
    {
        var rest = text.AsSpan(start);
        var added = vocabulary.IndexOfAddedText(rest);
        var nul = rest.IndexOf('\0');
        if (nul == 0)
        {
            return rest.Length > 1 ? start + 1 : null;
        }

        if (nul > 0 && (added < 0 || nul <= added))
        {
            return start + nul;
        }

        if (added < 0)
        {
            return null;
        }

        var length = char.IsHighSurrogate(rest[added]) && added + 1 < rest.Length ? 2 : 1;
        return start + added + length < text.Length ? start + added + length : null;
    }

    // Spelling is the second line of defence: for one-character added tokens, and those a normalizer makes out of other text.
    private IEnumerable<int> EncodePiece(string piece)
    {
        if (piece == "\0")
        {
            return vocabulary.Spell(piece);
        }

        var ids = Encode(piece);
        return Array.Exists(ids, vocabulary.IsAdded) ? vocabulary.Spell(piece) : ids;
    }
}
