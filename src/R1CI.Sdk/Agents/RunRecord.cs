using Microsoft.Extensions.AI;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Agents;

/// <summary>What happened in a run so far.</summary>
internal sealed class RunRecord
{
    private readonly List<Turn> _turns = [];

    public RunRecord()
    {
    }

    private RunRecord(RunRecord other)
    {
        _turns.AddRange(other._turns);
        Usage.Add(other.Usage);
        (Sampled, Answer) = (other.Sampled, other.Answer);
    }

    public IReadOnlyList<Turn> Turns => _turns;

    public UsageDetails Usage { get; } = new();

    /// <summary>Gets the tokens sampled, as exactly as the client tells.</summary>
    public long Sampled { get; private set; }

    /// <summary>Gets the last answer marker the model wrote.</summary>
    public string? Answer { get; private set; }

    public RunRecord Copy() => new(this);

    /// <summary>Takes a generation in as a turn; one that broke before the model said anything is none.</summary>
    public bool TryAdd(Generation generation, TurnPhase phase, TimeSpan time)
    {
        Sampled += generation.SampledTokens;
        AddUsage(generation);
        Answer = generation.Answer ?? Answer;
        if (generation.Error is not null && generation.Text.Length == 0 && generation.Tokens is null)
        {
            return false;
        }

        _turns.Add(new Turn
        {
            Index = _turns.Count,
            Phase = phase,
            Text = generation.Text,
            Tokens = generation.Tokens,
            Stop = generation.Stop,
            Answer = generation.Answer,
            ModelTime = time,
        });
        return true;
    }

    /// <summary>Notes what became of the last turn's code.</summary>
    public void SetCall(CodeCall call)
    {
        var wasRun = call.Result is { Status: not ExecutionStatus.Denied };
        _turns[^1] = _turns[^1] with { Call = call, Phase = _turns[^1].Phase == TurnPhase.Reason && wasRun ? TurnPhase.Execute : _turns[^1].Phase };
    }

    /// <summary>Notes what the model reads after the last turn.</summary>
    /// <param name="observation"><see langword="null"/> when it turned out that the model cannot read it.</param>
    /// <param name="isCut">Whether a part of the output was left out.</param>
    public void SetObservation(Observation? observation, bool isCut)
    {
        var turn = _turns[^1];
        _turns[^1] = turn with
        {
            Observation = observation,
            Call = turn.Call is { } call ? call with { IsOutputTruncated = isCut || call.Result?.Status == ExecutionStatus.OutputLimit } : null,
        };
    }

    private void AddUsage(Generation generation)
    {
        if (generation.Usage is { } usage)
        {
            Usage.Add(usage);
        }
        else if (generation.Tokens is { } tokens)
        {
            var (read, written) = (tokens.Context.Sum(segment => segment.Ids.Count), tokens.SampledIds.Count);
            Usage.Add(new UsageDetails { InputTokenCount = read, OutputTokenCount = written, TotalTokenCount = read + written });
        }
    }
}
