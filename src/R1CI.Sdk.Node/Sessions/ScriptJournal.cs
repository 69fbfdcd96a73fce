using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Node.Sessions;

/// <summary>One script that a session executed, with all it was told, so that it can be executed again.</summary>
/// <param name="Request">The script.</param>
/// <param name="Answers">What the host answered to its calls and its reads of standard input, in order, as the child was told.</param>
/// <param name="Status">How it ended.</param>
/// <param name="Stdout">What it printed, as a length and a hash.</param>
/// <param name="Duration">How long it took.</param>
internal sealed record JournalEntry(NodeRequest Request, IReadOnlyList<string> Answers, ExecutionStatus Status, (int Length, int Hash) Stdout, TimeSpan Duration);

/// <summary>The scripts that made a session's state. Executed again in their order they make it anew: clock, random numbers and answers are the same.</summary>
internal sealed class ScriptJournal
{
    private const int MaxChars = 8 << 20;

    private readonly List<JournalEntry> _entries = [];
    private TimeSpan _duration;
    private long _chars;

    public IReadOnlyList<JournalEntry> Entries => _entries;

    /// <summary>Gets why the scripts cannot make the state anew; <see langword="null"/> when they can.</summary>
    public string? Obstacle { get; private set; }

    /// <summary>Gets whether no script has left anything.</summary>
    public bool IsEmpty => _entries.Count == 0 && Obstacle is null;

    public ScriptJournal Copy()
    {
        var copy = new ScriptJournal { _duration = _duration, _chars = _chars, Obstacle = Obstacle };
        copy._entries.AddRange(_entries);
        return copy;
    }

    /// <summary>Adds a script that has ended.</summary>
    /// <param name="entry">The script.</param>
    /// <param name="maxDuration">How long all of them together may take to be executed again.</param>
    public void Add(JournalEntry entry, TimeSpan maxDuration)
    {
        _duration += entry.Duration;
        _chars += entry.Request.Code.Length + entry.Answers.Sum(static answer => (long)answer.Length);
        if (entry.Status is not (ExecutionStatus.Ok or ExecutionStatus.Error))
        {
            Block($"one of its scripts ended as {entry.Status.ToJsonName()}, at no certain place");
        }
        else if (_duration > maxDuration)
        {
            Block($"its scripts took {_duration.TotalSeconds:0.#} s, more than the time limit of {maxDuration.TotalSeconds} s");
        }
        else if (_chars > MaxChars)
        {
            Block($"its scripts and what they were told are longer than {MaxChars} characters");
        }
        else if (Obstacle is null)
        {
            _entries.Add(entry);
        }
    }

    /// <summary>Gives up: the state cannot be made anew until it is cleared.</summary>
    public void Block(string obstacle)
    {
        Obstacle ??= obstacle;
        _entries.Clear();
    }

    public void Clear()
    {
        _entries.Clear();
        (_duration, _chars, Obstacle) = (default, 0, null);
    }
}
