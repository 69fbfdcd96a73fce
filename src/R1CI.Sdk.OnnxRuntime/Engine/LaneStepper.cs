using R1CI.Sdk.Models;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.OnnxRuntime.Engine;

/// <summary>Reads one token of each of a lane's sequences that generate, in one run, and has the next ones sampled. For the lane's thread.</summary>
internal sealed class LaneStepper(BatchEngine engine, Lane lane, LaneModel model, LaneClock clock)
{
    private readonly List<EngineSequence> _sequences = [];
    private readonly List<EngineSequence> _stepping = [];
    private readonly RowCompaction _compaction = new(engine, lane, model, clock);
    private readonly int[] _tokens = new int[lane.Rows.Count];
    private readonly int[] _read = new int[lane.Rows.Count];

    public int Count => _sequences.Count;

    public void Add(EngineSequence sequence) => _sequences.Add(sequence);

    /// <summary>Reads every sequence's next token.</summary>
    public void Step()
    {
        if (_sequences.Count == 0)
        {
            return;
        }

        _compaction.Bring(_sequences);
        _sequences.Sort(static (one, other) => one.Row!.Slot.CompareTo(other.Row!.Slot));
        _stepping.AddRange(_sequences);
        _sequences.Clear(); // those that go on come back
        for (var start = 0; start < _stepping.Count;)
        {
            start += StepRange(start);
        }

        _stepping.Clear();
    }

    /// <summary>Shows a sequence's logits to its sink, and adds the sequence to the next step if the sink goes on.</summary>
    public void Sample(EngineSequence sequence, ReadOnlySpan<float> logits)
    {
        try
        {
            if (!sequence.Call!.Sink!.TryNext(logits, sequence.Length, model.Scratch, out var token))
            {
                lane.Finish(sequence, null);
            }
            else if (Refusal(sequence, token) is { } refusal)
            {
                lane.Finish(sequence, refusal);
            }
            else
            {
                sequence.Call.StepToken = token;
                _sequences.Add(sequence);
            }
        }
        catch (Exception problem) // the sink's own
        {
            lane.Finish(sequence, problem);
        }
    }

    public void DropStopped()
    {
        for (var i = _sequences.Count - 1; i >= 0; i--)
        {
            if (Lane.ReasonToStop(_sequences[i]) is { } reason)
            {
                lane.Finish(_sequences[i], reason);
                _sequences.RemoveAt(i);
            }
        }
    }

    public void DropAll(Exception problem)
    {
        foreach (var sequence in _sequences)
        {
            lane.Finish(sequence, problem);
        }

        _sequences.Clear();
    }

    private Exception? Refusal(EngineSequence sequence, int token) =>
        !engine.IsToken(token) ? new GenerationException(
            $"The sink sampled {token}, which is not in the vocabulary of {engine.Graph.Vocabulary} tokens. The logits may not be finite: check the model.")
        : sequence.Length >= engine.Capacity ? new ContextOverflowException(sequence.Length + 1, engine.Capacity)
        : null;

    // Runs the rows from one sequence to as many more as can go along; returns how many sequences that were.
    private int StepRange(int start)
    {
        var first = _stepping[start].Row!.Slot;
        var (count, rows) = FillRange(start, first);
        try
        {
            model.Step(first, _tokens.AsSpan(0, rows), _read.AsSpan(0, rows));
        }
        catch (Exception problem)
        {
            for (var i = start; i < start + count; i++)
            {
                lane.Finish(_stepping[i], lane.Explain(problem));
            }

            return count;
        }

        clock.CountStep(count, rows - count, CountReadAgain(start, count)); // before a caller who has its answer looks
        for (var i = start; i < start + count; i++)
        {
            Answer(_stepping[i], model.ReadLogits(_stepping[i].Row!.Slot - first));
        }

        return count;
    }

    private int CountReadAgain(int start, int count)
    {
        var again = 0;
        for (var i = start; i < start + count; i++)
        {
            again += IsReadAgain(_stepping[i]) ? 1 : 0;
        }

        return again;
    }

    private static bool IsReadAgain(EngineSequence sequence) => sequence.Cached < sequence.Length;

    private (int Sequences, int Rows) FillRange(int start, int first)
    {
        var (count, rows) = (0, 0);
        lock (engine.Gate)
        {
            while (start + count < _stepping.Count)
            {
                var sequence = _stepping[start + count];
                var row = rows;
                while (first + row < sequence.Row!.Slot && FillHole(first, row))
                {
                    row++;
                }

                if (first + row < sequence.Row.Slot)
                {
                    break;
                }

                (_tokens[row], _read[row]) = (sequence.Call!.StepToken, sequence.Cached);
                (count, rows) = (count + 1, row + 1);
            }
        }

        return (count, rows);
    }

    // A row that rides along computes a token that nobody wants, behind all that it holds; a full row has no place for one.
    private bool FillHole(int first, int row)
    {
        (_tokens[row], _read[row]) = (0, lane.Rows.At(first + row)?.Filled ?? 0);
        return _read[row] < engine.Capacity;
    }

    private void Answer(EngineSequence sequence, ReadOnlySpan<float> logits)
    {
        var call = sequence.Call!;
        if (IsReadAgain(sequence))
        {
            sequence.Restore(1);
            lane.Continue(sequence);
            return;
        }

        sequence.Append([call.StepToken], inPass: false);
        if (call.Taken == call.Unread.Length)
        {
            Sample(sequence, logits);
            return;
        }

        call.Taken++;
        try
        {
            call.Show?.Invoke(call.Taken - 1, logits);
        }
        catch (Exception problem)
        {
            lane.Finish(sequence, problem);
            return;
        }

        if (call.Taken < call.Unread.Length)
        {
            lane.Continue(sequence);
        }
        else if (call.Sink is null)
        {
            lane.Finish(sequence, null);
        }
        else
        {
            Sample(sequence, logits);
        }
    }
}
