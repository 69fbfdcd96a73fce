using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Agents;

/// <summary>What values the options of an agent may have.</summary>
internal static class AgentOptionRules
{
    /// <summary>Finds every option that is wrong.</summary>
    public static IEnumerable<BrokenRule> FindBroken(R1AgentOptions options) =>
        Numbers(options).Concat(Texts(options)).Concat(Parts(options)).Concat(options.Session?.Limits?.FindBroken() ?? []).Concat(options.Session?.OutputFiles?.FindBroken() ?? []);

    public static ArgumentException ExceptionFor(BrokenRule broken) => broken.Name switch
    {
        "" => new ArgumentException(broken.Message),
        _ when broken.Value is null => new ArgumentNullException(broken.Name, broken.Message),
        _ => new ArgumentOutOfRangeException(broken.Name, broken.Value, broken.Message),
    };

    private static IEnumerable<BrokenRule> Numbers(R1AgentOptions options)
    {
        if (options.ObservationChars is < 64 or > 1_000_000) yield return Broken(nameof(options.ObservationChars), options.ObservationChars, "64 to 1,000,000 characters");
        if (options.MaxCodeCalls is < 0 or > 256) yield return Broken(nameof(options.MaxCodeCalls), options.MaxCodeCalls, "0 to 256 calls");
        if (options.MaxTurns is < 1 or > 256) yield return Broken(nameof(options.MaxTurns), options.MaxTurns, "1 to 256 turns");
        if (options.MaxTokens < 1) yield return Broken(nameof(options.MaxTokens), options.MaxTokens, "at least 1 token");
        if (options.MaxOutputTokens < 1) yield return Broken(nameof(options.MaxOutputTokens), options.MaxOutputTokens, "at least 1 token");
        if (options.Deadline <= TimeSpan.Zero || options.Deadline > TimeSpan.FromDays(1)) yield return Broken(nameof(options.Deadline), options.Deadline, "longer than zero and at most 1 day");
        if (options.MaxCorrections is < 0 or > 256) yield return Broken(nameof(options.MaxCorrections), options.MaxCorrections, "0 to 256");
        if (options.MaxIdleTurns is < 1 or > 256) yield return Broken(nameof(options.MaxIdleTurns), options.MaxIdleTurns, "1 to 256 turns");
        if (options.ApprovalTimeout is { } wait && (wait <= TimeSpan.Zero || wait > TimeSpan.FromDays(1))) yield return Broken(nameof(options.ApprovalTimeout), wait, "longer than zero and at most 1 day, or null to wait until the deadline");
        if (options.MaxSelfChecks is < 1 or > 16) yield return Broken(nameof(options.MaxSelfChecks), options.MaxSelfChecks, "1 to 16 tries");
        if (options.MaxAttachedFiles is < 0 or > 1_000) yield return Broken(nameof(options.MaxAttachedFiles), options.MaxAttachedFiles, "0 to 1,000 files");
        if (options.MaxAttachedBytes < 0) yield return Broken(nameof(options.MaxAttachedBytes), options.MaxAttachedBytes, "at least 0 bytes");
        if (options.MaxGuidance is < 0 or > 256) yield return Broken(nameof(options.MaxGuidance), options.MaxGuidance, "0 to 256 times");
    }

    private static IEnumerable<BrokenRule> Texts(R1AgentOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.SelfCheckPrompt)) yield return Broken(nameof(options.SelfCheckPrompt), options.SelfCheckPrompt ?? "", "a text");
        if (string.IsNullOrWhiteSpace(options.Name)) yield return Broken(nameof(options.Name), options.Name ?? "", "a name");
    }

    private static IEnumerable<BrokenRule> Parts(R1AgentOptions options)
    {
        if (options.Executors is null) yield return Broken(nameof(options.Executors), null, "a list, which may be empty");
        if (options.Session?.Limits is null) yield return Broken(nameof(options.Session), null, "given, with its limits");
        if (options.Session is { OutputFiles: null }) yield return Broken("Session.OutputFiles", null, "given");
        if (options.TimeProvider is null) yield return Broken(nameof(options.TimeProvider), null, "given");
        foreach (var twice in (options.Executors ?? []).GroupBy(executor => executor.Language, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
        {
            yield return new BrokenRule("", null, $"R1AgentOptions.Executors has {twice.Count()} executors for '{twice.Key}'. Keep one for each language.");
        }

        foreach (var problem in HostFunctionNames.FindProblems(options.Session?.HostFunctions ?? []))
        {
            yield return new BrokenRule("", null, problem);
        }
    }

    private static BrokenRule Broken(string name, object? value, string range) => new(name, value, $"R1AgentOptions.{name} must be {range}.");
}
