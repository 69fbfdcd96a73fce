namespace R1CI.Sdk.Tasks.Generation;

/// <summary>What is known of a task before any item is made.</summary>
/// <param name="Name">The name on command lines and in files: lower-case letters, digits and underscores; unique in the library.</param>
/// <param name="Suite">Where the task's description comes from.</param>
/// <param name="AnswerForm">What an answer looks like, in a few words, such as <c>integer</c> or <c>list of moves</c>.</param>
/// <param name="Verifier">How answers are judged.</param>
public sealed record TaskInfo(string Name, TaskSuite Suite, string AnswerForm, VerifierKind Verifier)
{
    /// <summary>Gets the version of generator and verifier; it goes up when the same key gives another item or another score.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Gets the highest level of difficulty; the lowest is 1.</summary>
    /// <value>3 to 9 for generated tasks, 1 for stored ones. The default is 5.</value>
    public int MaxLevel { get; init; } = 5;

    /// <summary>Gets how many different items the easiest level has; <see langword="null"/> when a thousand draws are not expected to repeat one.</summary>
    public long? Space { get; init; }

    /// <summary>Gets whether the answer is one of a few that the prompt names (yes or no, options, a label), so that one may be frequent.</summary>
    public bool HasFewAnswers { get; init; }

    /// <summary>Gets which share of the answers to other items may be right for an item too, as it is where many answers solve a problem.</summary>
    /// <value>
    /// 0 to 1. The default is 0: any such answer is a defect. Those given are up to three times what 40,000 pairs of items or more showed; in the tests a judge that
    /// shares no code with the task agrees that each such answer is right.
    /// </value>
    public double NeighbourShare { get; init; }

    /// <summary>Gets the file that holds the items, below the folder of data that the user names; <see langword="null"/> when items are generated.</summary>
    public string? DataFile { get; init; }

    /// <summary>Gets how many pairs of equal items chance leads to expect between a set of items and another one, the easiest level being the only small one.</summary>
    internal double EqualByChance(int items, int others) => Space is { } space ? (double)items * others / MaxLevel / MaxLevel / space : 0;

    /// <summary>Gets whether the task has items only when the user points to its data.</summary>
    public bool NeedsData => DataFile is not null;
}

/// <summary>The three collections the tasks are drawn from.</summary>
public enum TaskSuite
{
    /// <summary>SymBench, as R1-Code-Interpreter uses it: 33 tasks.</summary>
    SymBench,

    /// <summary>BIG-Bench Hard: 27 tasks.</summary>
    BigBenchHard,

    /// <summary>Reasoning Gym: 84 tasks.</summary>
    ReasoningGym,
}

/// <summary>The names of <see cref="TaskSuite"/> in JSON and in tables.</summary>
public static class TaskSuiteExtensions
{
    /// <summary>Gets the suite's name as its authors write it, shortened.</summary>
    /// <param name="suite">A defined value.</param>
    public static string ToJsonName(this TaskSuite suite) => suite switch { TaskSuite.SymBench => "SymBench", TaskSuite.BigBenchHard => "BBH", _ => "Reasoning-Gym" };
}

/// <summary>How the answers of a task are judged.</summary>
public enum VerifierKind
{
    /// <summary>Equal text, as far as blanks, outer marks and, where the task says so, case allow.</summary>
    Exact,

    /// <summary>A number of equal value.</summary>
    Numeric,

    /// <summary>One of the options the prompt lists, or one of two words.</summary>
    Choice,

    /// <summary>The same items in the same order.</summary>
    Sequence,

    /// <summary>The same items in any order.</summary>
    Multiset,

    /// <summary>Anything that fulfils the conditions of the prompt: there may be many right answers.</summary>
    Constraint,

    /// <summary>An expression of equal value.</summary>
    Symbolic,
}
