using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.AI;
using R1CI.Sdk.Agents;

namespace R1CI.Sdk.Server.Chat;

/// <summary>Configures a chat; read once, when it is added.</summary>
/// <remarks>Everything a user can make the process hold has a bound here; none can be switched off.</remarks>
public sealed record R1ChatOptions
{
    /// <summary>Gets or sets the model; <see langword="null"/>, the default, takes the application's <see cref="IChatClient"/>. It is not disposed.</summary>
    public IChatClient? Client { get; set; }

    /// <summary>
    /// Gets or sets the options of the agents: languages, limits of scripts, host functions, self-check. Each conversation has an agent of its own, whose
    /// <see cref="R1AgentOptions.ApproveCode"/> and <see cref="R1AgentOptions.ApproveFunction"/> ask in its page and therefore stay <see langword="null"/> here.
    /// </summary>
    public R1AgentOptions Agent { get; set; } = new();

    /// <summary>Gets or sets what all runs of one conversation may use together.</summary>
    public R1ConversationOptions Conversation { get; set; } = new();

    /// <summary>Gets or sets whether a new conversation asks its user before a script runs; the page can change it at any time.</summary>
    /// <value>The default is <see langword="false"/>: scripts reach nothing but what the host hands them.</value>
    public bool AsksBeforeCode { get; set; }

    /// <summary>Gets or sets how long a question for approval stays open; after it the model reads that nobody approved.</summary>
    /// <value>Longer than zero, at most 1 day. The default is 5 minutes.</value>
    public TimeSpan ApprovalTimeout { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Gets or sets who a request belongs to; users never see each other's conversations.</summary>
    /// <value>
    /// <see langword="null"/>, the default, takes the name of the authenticated user, and for others a random cookie, which is made at the first request. A function
    /// of yours returns <see langword="null"/> for nobody: such a request gets 401.
    /// </value>
    public Func<HttpContext, string?>? User { get; set; }

    /// <summary>Gets or sets how many conversations one user has; one more removes the one that was not used for the longest time.</summary>
    /// <value>1 to 1,000. The default is 20.</value>
    public int MaxConversationsPerUser { get; set; } = 20;

    /// <summary>Gets or sets how many conversations all users have together; one more removes the one that was not used for the longest time.</summary>
    /// <value>1 to 1,000,000. The default is 1,000.</value>
    public int MaxConversations { get; set; } = 1_000;

    /// <summary>Gets or sets after how long without a request a conversation is removed.</summary>
    /// <value>Longer than zero, at most 30 days. The default is 12 hours.</value>
    public TimeSpan IdleTimeout { get; set; } = TimeSpan.FromHours(12);

    /// <summary>Gets or sets how many of a user's conversations work at once; a further question gets 429.</summary>
    /// <value>1 to 1,000. The default is 4.</value>
    public int MaxRunsPerUser { get; set; } = 4;

    /// <summary>Gets or sets how many conversations of all users work at once; a further question gets 429.</summary>
    /// <value>1 to 100,000. The default is 256.</value>
    public int MaxRuns { get; set; } = 256;

    /// <summary>Gets or sets how many questions one conversation takes, retries included.</summary>
    /// <value>1 to 10,000. The default is 100.</value>
    public int MaxQuestions { get; set; } = 100;

    /// <summary>Gets or sets the longest message.</summary>
    /// <value>UTF-16 code units, 1 to 1,000,000. The default is 8,000.</value>
    public int MaxMessageChars { get; set; } = 8_000;

    /// <summary>Gets or sets how much of one script's output is shown; the model reads what <see cref="R1AgentOptions.ObservationChars"/> says.</summary>
    /// <value>UTF-16 code units, 1,000 to 10,000,000. The default is 100,000.</value>
    public int MaxOutputChars { get; set; } = 100_000;

    /// <summary>Gets or sets how many bytes of events and output files one conversation keeps for its pages; a run that goes beyond ends there.</summary>
    /// <value>Bytes, 64 KiB to 1 GiB. The default is 8 MiB.</value>
    public int MaxEventBytes { get; set; } = 8 << 20;

    /// <summary>Gets or sets how many files a user may add to one conversation; 0 switches uploads off.</summary>
    /// <value>0 to 1,000. The default is 8.</value>
    public int MaxUploads { get; set; } = 8;

    /// <summary>Gets or sets the largest file.</summary>
    /// <value>Bytes, 1 to 1 GiB. The default is 1 MiB.</value>
    public int MaxUploadBytes { get; set; } = 1 << 20;

    /// <summary>Gets or sets which files are taken, by the end of their names; all of them have to be UTF-8 text.</summary>
    /// <value>The default is <c>.txt</c>, <c>.csv</c>, <c>.tsv</c>, <c>.json</c>, <c>.jsonl</c> and <c>.md</c>.</value>
    public IReadOnlyList<string> UploadTypes { get; set; } = [".txt", ".csv", ".tsv", ".json", ".jsonl", ".md"];

    /// <summary>Gets or sets how many event streams (pages, in effect) one user has open; a further one gets 429.</summary>
    /// <value>1 to 1,000. The default is 24.</value>
    public int MaxStreamsPerUser { get; set; } = 24;

    /// <summary>Gets or sets how often a silent stream sends a comment, which keeps proxies from closing it and finds readers that have gone.</summary>
    /// <value>10 milliseconds to 10 minutes. The default is 15 seconds.</value>
    public TimeSpan Heartbeat { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Gets or sets the clock of idle conversations, approvals and heartbeats.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Throws when an option is out of its range.</summary>
    /// <exception cref="ArgumentException">Names every such option with its value and its range.</exception>
    public void ThrowIfOutOfRange()
    {
        List<string> problems = [.. Agent.FindProblems().Select(static problem => $"Agent: {problem.TrimEnd('.')}")];
        if (Agent.ApproveCode is not null || Agent.ApproveFunction is not null)
        {
            problems.Add("Agent.ApproveCode and Agent.ApproveFunction are for the chat to set, which asks in the page; leave them null, and set AsksBeforeCode");
        }

        Check(ApprovalTimeout, TimeSpan.FromTicks(1), TimeSpan.FromDays(1), nameof(ApprovalTimeout));
        Check(MaxConversationsPerUser, 1, 1_000, nameof(MaxConversationsPerUser));
        Check(MaxConversations, 1, 1_000_000, nameof(MaxConversations));
        Check(IdleTimeout, TimeSpan.FromTicks(1), TimeSpan.FromDays(30), nameof(IdleTimeout));
        Check(MaxRunsPerUser, 1, 1_000, nameof(MaxRunsPerUser));
        Check(MaxRuns, 1, 100_000, nameof(MaxRuns));
        Check(MaxQuestions, 1, 10_000, nameof(MaxQuestions));
        Check(MaxMessageChars, 1, 1_000_000, nameof(MaxMessageChars));
        Check(MaxOutputChars, 1_000, 10_000_000, nameof(MaxOutputChars));
        Check(MaxEventBytes, 1 << 16, 1 << 30, nameof(MaxEventBytes));
        Check(MaxUploads, 0, 1_000, nameof(MaxUploads));
        Check(MaxUploadBytes, 1, 1 << 30, nameof(MaxUploadBytes));
        Check(MaxStreamsPerUser, 1, 1_000, nameof(MaxStreamsPerUser));
        Check(Heartbeat, TimeSpan.FromMilliseconds(10), TimeSpan.FromMinutes(10), nameof(Heartbeat));
        if (UploadTypes.FirstOrDefault(static type => type.Length < 2 || type[0] != '.') is { } wrong) problems.Add($"UploadTypes has '{wrong}'; write ends of names, such as '.csv'");
        if (problems.Count > 0) throw new ArgumentException($"The chat's options are wrong: {string.Join("; ", problems)}.");

        void Check<T>(T value, T least, T most, string name)
            where T : IComparable<T>
        {
            if (value.CompareTo(least) < 0 || value.CompareTo(most) > 0) problems.Add($"{name} is {value}; it must be from {least} to {most}");
        }
    }
}
