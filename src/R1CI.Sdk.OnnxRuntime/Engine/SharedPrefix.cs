namespace R1CI.Sdk.OnnxRuntime.Engine;

/// <summary>How many tokens one sequence can take over from another's row, so that the bits are those it would have read itself.</summary>
internal static class SharedPrefix
{
    /// <summary>Compares two sequences, of which the first has no row.</summary>
    /// <returns>How many tokens can be copied now, and how many when the other has read what it was given; 0 for none.</returns>
    /// <remarks>Only what both read in passes counts: a token read in a step of one has other last bits.</remarks>
    public static (int Now, int Soon) Measure(EngineSequence sequence, EngineSequence other)
    {
        var wanted = Wanted(sequence, out var needsLogits);
        var now = other.Prompt.CommonPrefixLength(wanted);
        // Nobody waits for a stream that is scored: it may be read in steps, and is long.
        var soon = other is { IsRunning: true, Call: { StartsEmpty: true, Show: null } call } && call.Unread.Length > 1 && call.Taken < call.Unread.Length
            ? call.Unread.AsSpan().CommonPrefixLength(wanted)
            : 0;
        return (Usable(now, wanted.Length, needsLogits), Usable(soon, wanted.Length, needsLogits));
    }

    // The first stretch of what the sequence is about to read.
    private static ReadOnlySpan<int> Wanted(EngineSequence sequence, out bool needsLogits)
    {
        needsLogits = sequence.Length == 0;
        if (!needsLogits)
        {
            var (inPass, end) = sequence.Missing();
            return inPass ? sequence.Ids[..end] : default;
        }

        var call = sequence.Call!;
        return call.Show is null && call.Unread.Length > 1 ? call.Unread : default;
    }

    // What is left must give the logits, and must not be a single token.
    private static int Usable(int common, int length, bool needsLogits) =>
        length - common >= 2 || (common == length && !needsLogits) ? common
        : common == length ? Math.Max(0, common - 2)
        : Math.Max(0, common - 1);
}
