using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Agents;

/// <summary>Fits the limits of one run to what is left of the budgets of its conversation.</summary>
internal static class ConversationBudget
{
    /// <summary>Says which budget is spent; <see langword="null"/> when a run may begin.</summary>
    public static RunEnd? FindSpent(R1ConversationOptions options, ConversationUsage used) =>
        used.Runs >= options.MaxRuns ? Spent($"{used.Runs} runs began", nameof(options.MaxRuns), $"{options.MaxRuns}")
        : used.Tokens >= options.MaxTokens ? Tokens(options, used.Tokens)
        : used.CodeCalls >= options.MaxCodeCalls ? Calls(options, used.CodeCalls)
        : used.Time >= options.MaxTime ? Time(options)
        : null;

    /// <summary>Lowers the run's limits to what is left, and says of an end whether the budget brought it about.</summary>
    /// <param name="run">The run's own limits.</param>
    /// <param name="options">The conversation's.</param>
    /// <param name="used">What the conversation used.</param>
    /// <param name="paused">What of it the run used until it paused; <see langword="null"/> for a run that begins.</param>
    public static (R1AgentOptions Options, Func<RunEnd, RunEnd> Explain) Fit(R1AgentOptions run, R1ConversationOptions options, ConversationUsage used, RunRest? paused)
    {
        var (sampled, ran) = (paused?.Record.Sampled ?? 0, paused?.Counts.Runs ?? 0);
        var tokens = (options.MaxTokens - used.Tokens + sampled) is { } left && left <= run.MaxTokens ? (int)left : (int?)null;
        var calls = (options.MaxCodeCalls - used.CodeCalls + ran) is { } rest && rest <= run.MaxCodeCalls ? rest : (int?)null;
        var time = (options.MaxTime - used.Time) is { } until && until <= run.Deadline ? until : (TimeSpan?)null;
        var fitted = run with { MaxTokens = tokens ?? run.MaxTokens, MaxCodeCalls = calls ?? run.MaxCodeCalls, Deadline = time ?? run.Deadline };
        return (fitted, end => end.Reason switch
        {
            StopReason.MaxTokens when tokens is not null => Tokens(options, options.MaxTokens!.Value),
            StopReason.CodeBudget when calls is not null => Calls(options, options.MaxCodeCalls!.Value),
            StopReason.Deadline when time is not null => Time(options),
            _ => end,
        });
    }

    private static RunEnd Tokens(R1ConversationOptions options, long used) => Spent($"{used} tokens were sampled", nameof(options.MaxTokens), $"{options.MaxTokens}");

    private static RunEnd Calls(R1ConversationOptions options, long used) => Spent($"{used} scripts ran", nameof(options.MaxCodeCalls), $"{options.MaxCodeCalls}");

    private static RunEnd Time(R1ConversationOptions options) => Spent($"its runs took {options.MaxTime}", nameof(options.MaxTime), $"{options.MaxTime}");

    private static RunEnd Spent(string used, string option, string limit) => new(
        StopReason.ConversationBudget, $"In this conversation {used}; R1ConversationOptions.{option} is {limit}. Raise it, or start a new conversation.");
}
