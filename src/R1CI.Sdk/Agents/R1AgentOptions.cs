using Microsoft.Extensions.AI;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Agents;

/// <summary>What happens when a host function that guest code calls throws.</summary>
public enum ToolErrorPolicy
{
    /// <summary>The script gets an exception with the message, which it can handle and the model can read.</summary>
    ReportToModel,

    /// <summary>The run ends as <see cref="StopReason.Failed"/> with <see cref="FailureSource.Tool"/> once the script has ended.</summary>
    EndRun,
}

/// <summary>What counts as a run's answer.</summary>
public enum AnswerSource
{
    /// <summary>What the model writes between its answer markers.</summary>
    Marker,

    /// <summary>What its first script prints, trimmed; the run ends with that script. An answer marker before it counts too.</summary>
    CodeOutput,
}

/// <summary>Configures one <see cref="R1Agent"/>; read once, when the agent is created.</summary>
public sealed record R1AgentOptions
{
    /// <summary>Gets or sets the languages the model may write; the fence names the language.</summary>
    /// <value>At most one executor for each language. The default is the embedded Python.</value>
    public IReadOnlyList<CodeExecutor> Executors { get; set; } = [new PythonExecutor()];

    /// <summary>Gets or sets limits, host functions, seed and clock of the sessions that scripts run in.</summary>
    public CodeSessionOptions Session { get; set; } = new();

    /// <summary>Gets or sets what scripts of one run leave to one another.</summary>
    /// <value>The default is <see cref="SessionMode.Stateless"/>.</value>
    public SessionMode SessionMode { get; set; } = SessionMode.Stateless;

    /// <summary>
    /// Gets or sets the system message that explains the protocol. It is put before the caller's messages, or in front of the text of
    /// their first system message.
    /// </summary>
    /// <value>
    /// The default is <see cref="R1Prompt.System"/>, which is left out for a model whose <see cref="ModelInfo.Protocol"/> says that it was
    /// trained on the protocol, such as the model that ships. A text of your own is always used; <see langword="null"/> for none.
    /// </value>
    public string? SystemPrompt { get; set; } = R1Prompt.System;

    /// <summary>Gets or sets where the model reads results.</summary>
    /// <value><see langword="null"/>, the default, chooses Inline when the chat client has token access and Message otherwise.</value>
    public ObservationPlacement? Placement { get; set; }

    /// <summary>Gets or sets the role of observations placed as messages.</summary>
    /// <value>The user role by default: most chat clients accept plain text under the tool role only as the result of a function call.</value>
    public ChatRole ObservationRole { get; set; } = ChatRole.User;

    /// <summary>Gets or sets how much of a script's output the model reads; longer output is cut in the middle, with a notice.</summary>
    /// <value>UTF-16 code units, 64 to 1,000,000. The default is 2,000.</value>
    public int ObservationChars { get; set; } = 2_000;

    /// <summary>
    /// Gets or sets how many scripts are executed in one run, self-checks aside. After the last one the model gets one generation to
    /// answer.
    /// </summary>
    /// <value>Calls, 0 to 256. The default is 5.</value>
    public int MaxCodeCalls { get; set; } = 5;

    /// <summary>Gets or sets how many times the model may generate before the run stops with <see cref="StopReason.MaxTurns"/>.</summary>
    /// <value>Turns, 1 to 256. The default is 16.</value>
    public int MaxTurns { get; set; } = 16;

    /// <summary>
    /// Gets or sets how many tokens one run may sample before it stops with <see cref="StopReason.MaxTokens"/>. Without token access and
    /// without reported usage, pieces of streamed text are counted.
    /// </summary>
    /// <value>Tokens, at least 1. The default is 32,768.</value>
    public int MaxTokens { get; set; } = 32_768;

    /// <summary>Gets or sets how many tokens one generation may sample before the run stops with <see cref="StopReason.Length"/>.</summary>
    /// <value>
    /// Tokens, at least 1. The default is 8,192. A smaller <see cref="ChatOptions.MaxOutputTokens"/> of <see cref="ChatOptions"/> counts
    /// instead.
    /// </value>
    public int MaxOutputTokens { get; set; } = 8_192;

    /// <summary>Gets or sets the wall-clock budget of one run; time spent in code and in the approval counts.</summary>
    /// <value>Greater than zero, at most 1 day. The default is 10 minutes.</value>
    public TimeSpan Deadline { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>
    /// Gets or sets how many turns with neither runnable code nor an answer are answered with a correction; the next such turn ends the
    /// run.
    /// </summary>
    /// <value>0 to 256. The default is 1.</value>
    public int MaxCorrections { get; set; } = 1;

    /// <summary>Gets or sets whether a proposed answer is verified by code before it is accepted.</summary>
    /// <value>The default is <see cref="SelfCheckMode.None"/>.</value>
    public SelfCheckMode SelfCheck { get; set; } = SelfCheckMode.None;

    /// <summary>
    /// Gets or sets how many answers an enforced self-check tests before the run stops with <see cref="StopReason.SelfCheckFailed"/>.
    /// </summary>
    /// <value>Tries, 1 to 16. The default is 2.</value>
    public int MaxSelfChecks { get; set; } = 2;

    /// <summary>Gets or sets the request to verify a proposed answer by code, sent as a user message.</summary>
    /// <value>
    /// Not blank. The default is <see cref="R1Prompt.SelfCheck"/>, in the place of which a model whose <see cref="ModelInfo.Protocol"/> says
    /// that it was trained on the protocol reads <see cref="R1Prompt.TrainedSelfCheck"/>.
    /// </value>
    public string SelfCheckPrompt { get; set; } = R1Prompt.SelfCheck;

    /// <summary>Gets or sets what counts as the answer.</summary>
    /// <value>The default is <see cref="AnswerSource.Marker"/>.</value>
    public AnswerSource AnswerSource { get; set; } = AnswerSource.Marker;

    /// <summary>Gets or sets who is asked before an answer is accepted, and may send the model back with a message of the user's role.</summary>
    /// <value><see langword="null"/>, the default, asks nobody.</value>
    public IAgentGuide? Guide { get; set; }

    /// <summary>Gets or sets how often <see cref="Guide"/> is asked in one run.</summary>
    /// <value>0 to 256. The default is 5.</value>
    public int MaxGuidance { get; set; } = 5;

    /// <summary>Gets or sets what is asked before a script runs; the model reads a refusal.</summary>
    /// <value>Returns whether the call may run. <see langword="null"/>, the default, approves everything.</value>
    public Func<CodeCall, CancellationToken, ValueTask<bool>>? ApproveCode { get; set; }

    /// <summary>Gets or sets what happens when a host function throws.</summary>
    /// <value>The default is <see cref="ToolErrorPolicy.ReportToModel"/>.</value>
    public ToolErrorPolicy ToolErrors { get; set; } = ToolErrorPolicy.ReportToModel;

    /// <summary>Gets or sets the sampling options passed to the chat client; <see langword="null"/> leaves them to the client.</summary>
    /// <value>Copied for every turn. A seed is mixed with the turn's index, so that no two turns draw the same random numbers.</value>
    public ChatOptions? ChatOptions { get; set; }

    /// <summary>Gets or sets the clock of <see cref="Deadline"/> and of the recorded durations.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Copies the options and checks them.</summary>
    /// <exception cref="ArgumentException">Names the option, its value and its range.</exception>
    internal R1AgentOptions Snapshot()
    {
        Check(ObservationChars is >= 64 and <= 1_000_000, nameof(ObservationChars), ObservationChars, "64 to 1,000,000 characters");
        Check(MaxCodeCalls is >= 0 and <= 256, nameof(MaxCodeCalls), MaxCodeCalls, "0 to 256 calls");
        Check(MaxTurns is >= 1 and <= 256, nameof(MaxTurns), MaxTurns, "1 to 256 turns");
        Check(MaxTokens >= 1, nameof(MaxTokens), MaxTokens, "at least 1 token");
        Check(MaxOutputTokens >= 1, nameof(MaxOutputTokens), MaxOutputTokens, "at least 1 token");
        Check(Deadline > TimeSpan.Zero && Deadline <= TimeSpan.FromDays(1), nameof(Deadline), Deadline, "longer than zero and at most 1 day");
        Check(MaxCorrections is >= 0 and <= 256, nameof(MaxCorrections), MaxCorrections, "0 to 256");
        Check(MaxSelfChecks is >= 1 and <= 16, nameof(MaxSelfChecks), MaxSelfChecks, "1 to 16 tries");
        Check(MaxGuidance is >= 0 and <= 256, nameof(MaxGuidance), MaxGuidance, "0 to 256 times");
        Check(!string.IsNullOrWhiteSpace(SelfCheckPrompt), nameof(SelfCheckPrompt), SelfCheckPrompt, "a text");
        ArgumentNullException.ThrowIfNull(Executors);
        ArgumentNullException.ThrowIfNull(Session);
        ArgumentNullException.ThrowIfNull(TimeProvider);
        Session.Limits.ThrowIfOutOfRange();
        var twice = Executors.GroupBy(executor => executor.Language, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null)
        {
            throw new ArgumentException($"R1AgentOptions.Executors has {twice.Count()} executors for '{twice.Key}'. Keep one for each language.");
        }

        return this with
        {
            Executors = [.. Executors],
            Session = Session with { Limits = Session.Limits with { }, HostFunctions = [.. Session.HostFunctions] },
            ChatOptions = ChatOptions?.Clone(),
        };
    }

    private static void Check(bool isInRange, string name, object? value, string range)
    {
        if (!isInRange)
        {
            throw new ArgumentOutOfRangeException(name, value, $"R1AgentOptions.{name} must be {range}.");
        }
    }
}
