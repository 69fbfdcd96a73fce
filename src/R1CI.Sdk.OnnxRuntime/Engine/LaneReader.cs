namespace R1CI.Sdk.OnnxRuntime.Engine;

/// <summary>Reads what a lane's sequences have not read yet, several tokens of one sequence at a time. For the lane's thread.</summary>
internal sealed class LaneReader(BatchEngine engine, Lane lane, LaneModel model, LaneStepper stepper, LaneClock clock)
{
    // Heads of 256 on a processor with 256 KiB of second-level cache; all others have larger blocks.
    private const int LeastBlock = 32;

    private readonly Queue<EngineSequence> _sequences = [];

    public int Count => _sequences.Count;

    /// <summary>Puts a sequence where its next token is read: here, or among those that read one in every step.</summary>
    public void Continue(EngineSequence sequence)
    {
        var call = sequence.Call!;
        if (sequence.Cached < sequence.Length)
        {
            if (!sequence.Missing().InPass)
            {
                call.StepToken = sequence.Ids[sequence.Cached];
                stepper.Add(sequence);
                return;
            }
        }
        else if (call.Unread.Length == 1 || (call.Show is not null && !engine.Graph.GivesEveryLogit))
        {
            call.StepToken = call.Unread[call.Taken];
            stepper.Add(sequence);
            return;
        }

        _sequences.Enqueue(sequence);
    }

    /// <summary>Reads until as many tokens have been read as others may be made to wait for; a long prompt waits behind a short one that came later.</summary>
    public void Read()
    {
        for (var left = engine.ChunkTokens; left > 0 && _sequences.TryDequeue(out var sequence);)
        {
            try
            {
                left -= ReadPass(sequence);
            }
            catch (Exception problem)
            {
                lane.Finish(sequence, lane.Explain(problem));
            }
        }
    }

    public void DropStopped()
    {
        for (var count = _sequences.Count; count > 0; count--)
        {
            var sequence = _sequences.Dequeue();
            if (Lane.ReasonToStop(sequence) is { } reason)
            {
                lane.Finish(sequence, reason);
            }
            else
            {
                _sequences.Enqueue(sequence);
            }
        }
    }

    public void DropAll(Exception problem)
    {
        while (_sequences.TryDequeue(out var sequence))
        {
            lane.Finish(sequence, problem);
        }
    }

    private int ReadPass(EngineSequence sequence)
    {
        var call = sequence.Call!;
        if (sequence.Cached < sequence.Length)
        {
            var missing = sequence.Ids[sequence.Cached..sequence.Missing().End];
            var again = missing[..Chunk(missing.Length)];
            model.Pass(sequence.Row!.Slot, again, sequence.Cached);
            clock.CountPass(again.Length, again.Length);
            sequence.Restore(again.Length);
            Continue(sequence);
            return again.Length;
        }

        var unread = call.Unread.AsSpan(call.Taken);
        unread = unread[..Chunk(unread.Length)];
        model.Pass(sequence.Row!.Slot, unread, sequence.Cached);
        clock.CountPass(unread.Length, 0);
        sequence.Append(unread, inPass: true);
        call.Taken += unread.Length;
        Answer(sequence, unread.Length);
        return unread.Length;
    }

    private void Answer(EngineSequence sequence, int tokens)
    {
        var call = sequence.Call!;
        try
        {
            for (var i = 0; call.Show is not null && i < tokens; i++)
            {
                call.Show(call.Taken - tokens + i, model.ReadLogits(i));
            }
        }
        catch (Exception problem)
        {
            lane.Finish(sequence, problem);
            return;
        }

        if (call.StartsEmpty && call.Taken == call.Unread.Length && !engine.Queue.IsEmpty)
        {
            engine.WakeAll(); // others may begin with the same prompt
        }

        if (call.Taken < call.Unread.Length)
        {
            _sequences.Enqueue(sequence);
        }
        else if (call.Sink is null)
        {
            lane.Finish(sequence, null);
        }
        else
        {
            stepper.Sample(sequence, model.ReadLastLogits(tokens));
        }
    }

    // Never a single token, which would be computed in another way: see ReadHistory. ONNX Runtime's attention takes a pass in blocks of twice the head size (fewer
    // tokens where the processor's cache is small), and computes a token that is alone in the last of them in that other way too: so long passes are even.
    private int Chunk(int left)
    {
        var tokens = Math.Min(left, engine.ChunkTokens);
        tokens -= left - tokens == 1 ? 1 : 0;
        return tokens < LeastBlock || tokens % 2 == 0 ? tokens : tokens - 3;
    }
}
