using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using R1CI.Sdk.Models.Tokens;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Models.Conversations;

/// <summary>
/// Ties a token span to the messages it stands for: role and text of everything since the span before it, its ids, and the tokenizer.
/// </summary>
internal static class HistoryHash
{
    /// <param name="tokenizer">Identifies tokenizer and template; ids mean nothing to another model.</param>
    /// <param name="messages">The messages.</param>
    /// <param name="from">Where the previous span stands; <see langword="null"/> for the beginning.</param>
    /// <param name="to">Where this span stands.</param>
    /// <param name="reply">
    /// Text after <paramref name="to"/> that belongs to an assistant turn at this place: a reply that is not in the messages yet.
    /// </param>
    /// <param name="context">The span's context ids.</param>
    /// <param name="sampled">The span's sampled ids.</param>
    public static string Of(
        string tokenizer, IReadOnlyList<TemplateMessage> messages, SpanMark? from, (int Message, int Offset) to, string reply,
        IReadOnlyList<ContextSegment> context, IReadOnlyList<int> sampled)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, tokenizer);
        for (var i = from?.Message ?? 0; i <= Math.Min(to.Message, messages.Count - 1); i++)
        {
            var start = from?.Message == i ? from.Offset : 0;
            var end = to.Message == i ? to.Offset : messages[i].Text.Length;
            var isReplyOpen = to.Message == i;
            if (from?.Message != i || end > start || isReplyOpen)
            {
                Add(hash, messages[i].Role);
                Add(hash, isReplyOpen ? string.Concat(messages[i].Text.AsSpan(start, end - start), reply) : messages[i].Text.AsSpan(start, end - start));
            }
        }

        if (to.Message == messages.Count) // the reply opens an assistant turn
        {
            Add(hash, "assistant");
            Add(hash, reply);
        }

        foreach (var segment in context)
        {
            Add(hash, segment.Ids);
        }

        Add(hash, sampled);
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16));
    }

    // Lengths keep "ab" + "c" and "a" + "bc" apart.
    private static void Add(IncrementalHash hash, ReadOnlySpan<char> text)
    {
        AddLength(hash, text.Length);
        hash.AppendData(MemoryMarshal.AsBytes(text));
    }

    private static void Add(IncrementalHash hash, IReadOnlyList<int> ids)
    {
        AddLength(hash, ids.Count);
        hash.AppendData(MemoryMarshal.AsBytes((ids as int[] ?? [.. ids]).AsSpan()));
    }

    private static void AddLength(IncrementalHash hash, int length)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, length);
        hash.AppendData(bytes);
    }
}
