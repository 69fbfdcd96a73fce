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

    /// <summary>
    /// The whole text of its last turn, trimmed: for models that talk, in products that show what they say. An answer marker counts too, and a model that was
    /// trained on markers keeps to them.
    /// </summary>
    LastText,
}

/// <summary>Configures one <see cref="R1Agent"/>; read once, when the agent is created.</summary>
public sealed record R1AgentOptions
{
    /// <summary>Gets or sets the agent's name, for logs and traces; the model does not read it.</summary>
    /// <value>Not blank. The default is <c>r1ci</c>.</value>
    public string Name { get; set; } = "r1ci";

    /// <summary>Gets or sets the languages the model may write; the fence names the language.</summary>
    /// <value>At most one executor for each language. The default is the embedded Python.</value>
    public IReadOnlyList<CodeExecutor> Executors { get; set; } = [new PythonExecutor()];

    /// <summary>Gets or sets limits, host functions, seed and clock of the sessions that scripts run in.</summary>
    public CodeSessionOptions Session { get; set; } = new();

    /// <summary>Gets or sets how many files the users' messages of one conversation may bring; see <see cref="R1Agent.RunStreamingAsync(IEnumerable{ChatMessage}, CancellationToken)"/>.</summary>
    /// <value>Files, 0 to 1,000. The default is 32. More is an <see cref="ArgumentException"/>.</value>
    public int MaxAttachedFiles { get; set; } = 32;

    /// <summary>Gets or sets how large they may be together.</summary>
    /// <value>Bytes, at least 0. The default is 32 MiB. More is an <see cref="ArgumentException"/>.</value>
    public long MaxAttachedBytes { get; set; } = 32L << 20;

    /// <summary>Gets or sets what scripts of one run leave to one another.</summary>
    /// <value>The default is <see cref="SessionMode.Stateless"/>.</value>
    public SessionMode SessionMode { get; set; } = SessionMode.Stateless;

    /// <summary>
    /// Gets or sets the system message that explains the protocol. It is put before the caller's messages, or in front of the text of
    /// their first system message.
    /// </summary>
    /// <value>
    /// The default is <see cref="R1Prompt.System"/>, which names the languages of <see cref="Executors"/>, and is left out for a model whose <see cref="ModelInfo.Protocol"/> says that it was
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

    /// <summary>
    /// Gets or sets how many turns in a row may bring nothing new before the run stops with <see cref="StopReason.NoProgress"/>: a script that ran before, with the
    /// result it had then, an error that is the one before, or a text that the model wrote before.
    /// </summary>
    /// <value>Turns, 1 to 256. The default is 3. Raise it where scripts poll: a poll that prints what the last one printed is nothing new.</value>
    public int MaxIdleTurns { get; set; } = 3;

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

    /// <summary>Gets or sets what is asked before a script runs; the model reads a refusal, with its reason.</summary>
    /// <value>
    /// Replies whether exactly this call may run. <see langword="null"/>, the default, approves everything. Questions and replies are recorded
    /// (<see cref="CodeCall.Approval"/>).
    /// </value>
    public Func<CodeCall, CancellationToken, ValueTask<ApprovalReply>>? ApproveCode { get; set; }

    /// <summary>Gets or sets what is asked before a script calls a host function that requires approval (<see cref="ApprovalRequiredAIFunction"/>).</summary>
    /// <value>
    /// Replies whether exactly this call may happen; its exception is a no. <see langword="null"/>, the default, approves no such call, and the script reads
    /// that. In Python the wait does not count as time of the script; in JavaScript it does: raise <see cref="ExecutionLimits.Timeout"/> where people are
    /// asked. Questions and replies are recorded (<see cref="HostCall.Approval"/>).
    /// </value>
    public Func<FunctionCallContent, CancellationToken, ValueTask<ApprovalReply>>? ApproveFunction { get; set; }

    /// <summary>Gets or sets how long the reply to a question for approval may take. None in time is a no, which the model reads.</summary>
    /// <value>Longer than zero, at most 1 day. <see langword="null"/>, the default, waits until <see cref="Deadline"/>.</value>
    public TimeSpan? ApprovalTimeout { get; set; }

    /// <summary>Gets or sets whether the model is told, after the <see cref="SystemPrompt"/>, which host functions its scripts can call.</summary>
    /// <value>The default is <see langword="true"/>. Without host functions nothing is said.</value>
    public bool DescribesFunctions { get; set; } = true;

    /// <summary>Gets or sets whether traces carry what was asked, written, run and printed; see <see cref="R1Telemetry"/>.</summary>
    /// <value>The default is <see langword="false"/>: content may be private, and goes wherever traces go.</value>
    public bool TracesContent { get; set; }

    /// <summary>Gets or sets what sees the events of every run before its reader does, for logs and records.</summary>
    /// <value>
    /// Called on the run's thread, of many runs at once, so it is thread-safe and quick; its exception reaches the reader. A run that was cancelled ends with a
    /// <see cref="StoppedEvent"/> here, though not for its reader. <see langword="null"/>, the default, for nobody.
    /// </value>
    public Action<AgentEvent>? OnEvent { get; set; }

    /// <summary>Gets or sets what happens when a host function throws.</summary>
    /// <value>The default is <see cref="ToolErrorPolicy.ReportToModel"/>.</value>
    public ToolErrorPolicy ToolErrors { get; set; } = ToolErrorPolicy.ReportToModel;

    /// <summary>Gets or sets the sampling options passed to the chat client; <see langword="null"/> leaves them to the client.</summary>
    /// <value>Copied for every turn. A seed is mixed with the turn's index, so that no two turns draw the same random numbers.</value>
    public ChatOptions? ChatOptions { get; set; }

    /// <summary>Gets or sets the clock of <see cref="Deadline"/> and of the recorded durations.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Gets or sets what a conversation lends to the run and demands of it.</summary>
    internal RunTerms? Terms { get; set; }

    /// <summary>Checks all options at once, for those who report all problems together. An agent's constructor throws for the first.</summary>
    /// <returns>A sentence for each problem: the option, its range and its value; none when the options can be used.</returns>
    public IReadOnlyList<string> FindProblems() => [.. AgentOptionRules.FindBroken(this).Select(broken => broken.Sentence)];

    /// <summary>Gets who approves calls of host functions; <see langword="null"/> for nobody.</summary>
    internal ApprovedFunction.Approver? FunctionApprover => ApproveFunction is null ? null : new(ApproveFunction, ApprovalTimeout, TimeProvider);

    /// <summary>Copies the options and checks them.</summary>
    /// <exception cref="ArgumentException">Names the first option that is wrong, its value and its range.</exception>
    internal R1AgentOptions Snapshot()
    {
        foreach (var broken in AgentOptionRules.FindBroken(this))
        {
            throw AgentOptionRules.ExceptionFor(broken);
        }

        return this with
        {
            Executors = [.. Executors],
            Session = Session with
            {
                Limits = Session.Limits with { },
                OutputFiles = Session.OutputFiles with { },
                HostFunctions = ApprovedFunction.Guard([.. Session.HostFunctions], FunctionApprover),
            },
            ChatOptions = ChatOptions?.Clone(),
        };
    }
}
