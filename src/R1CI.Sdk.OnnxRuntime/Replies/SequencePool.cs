using R1CI.Sdk.OnnxRuntime.Engine;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.OnnxRuntime.Replies;

/// <summary>The sequences of conversations between their calls, least recently used first; those with a lease are kept by it. Thread-safe.</summary>
internal sealed class SequencePool(BatchEngine engine, int maxIdle)
{
    private readonly Lock _gate = new();
    private readonly List<EngineSequence> _idle = [];

    /// <summary>Takes the sequence that has read most of a conversation, or an empty one.</summary>
    /// <param name="stream">The conversation's tokens; the sequence taken has read fewer.</param>
    /// <param name="isBeginning">Whether they are its prompt.</param>
    /// <param name="lease">What keeps the sequence of this conversation; <see langword="null"/> when any that fits may be taken.</param>
    public EngineSequence Rent(ReadOnlySpan<int> stream, bool isBeginning, ConversationLease? lease)
    {
        if (lease is null) return TakeLongestPrefix(stream) ?? engine.Begin();
        // Never another conversation's: it may have been read in other steps, whose last bits differ.
        var own = lease.Take<LeasedSequence>()?.Sequence;
        if (own is not null && !isBeginning && TryRewind(own, stream)) return own;
        own?.Dispose();
        return engine.Begin();
    }

    // A call that was left early, or a branch at an earlier turn: back to where the conversation read its last message in common, to read on in the same steps.
    private static bool TryRewind(EngineSequence own, ReadOnlySpan<int> stream)
    {
        var same = Math.Min(stream.CommonPrefixLength(own.Ids), stream.Length - 1);
        if (same < own.Length) own.TruncateTo(own.StartOfPassAt(same));
        return own.Length > 0;
    }

    /// <summary>Keeps the sequence for the next turn of its conversation, or frees it.</summary>
    public void Return(EngineSequence sequence, ConversationLease? lease)
    {
        if (lease is not null)
        {
            lease.Keep(new LeasedSequence(sequence));
            return;
        }

        EngineSequence? surplus = sequence;
        lock (_gate)
        {
            if (maxIdle > 0)
            {
                surplus = _idle.Count == maxIdle ? Take(0) : null;
                _idle.Add(sequence);
            }
        }

        surplus?.Dispose();
    }

    private EngineSequence? TakeLongestPrefix(ReadOnlySpan<int> stream)
    {
        lock (_gate)
        {
            var best = -1;
            for (var i = 0; i < _idle.Count; i++)
            {
                var length = _idle[i].Length;
                if (length < stream.Length && (best < 0 || length > _idle[best].Length) && stream.StartsWith(_idle[i].Ids)) best = i;
            }

            return best < 0 ? null : Take(best);
        }
    }

    private EngineSequence Take(int place)
    {
        var sequence = _idle[place];
        _idle.RemoveAt(place);
        return sequence;
    }
}
