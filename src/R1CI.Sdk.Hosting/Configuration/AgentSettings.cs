using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Hosting;

/// <summary>The options that a configuration can set. A table and no reflection, so that trimming an application takes nothing away.</summary>
internal static class AgentSettings
{
    private static readonly AgentSetting[] All =
    [
        AgentSetting.Text("SystemPrompt", (options, value) => options.SystemPrompt = value),
        AgentSetting.Text("SelfCheckPrompt", (options, value) => options.SelfCheckPrompt = value),
        AgentSetting.Word<SessionMode>("SessionMode", (options, value) => options.SessionMode = value),
        AgentSetting.Word<ObservationPlacement>("Placement", (options, value) => options.Placement = value),
        AgentSetting.Word<SelfCheckMode>("SelfCheck", (options, value) => options.SelfCheck = value),
        AgentSetting.Word<AnswerSource>("AnswerSource", (options, value) => options.AnswerSource = value),
        AgentSetting.Word<ToolErrorPolicy>("ToolErrors", (options, value) => options.ToolErrors = value),
        AgentSetting.Flag("DescribesFunctions", (options, value) => options.DescribesFunctions = value),
        AgentSetting.Whole("ObservationChars", (options, value) => options.ObservationChars = value),
        AgentSetting.Whole("MaxCodeCalls", (options, value) => options.MaxCodeCalls = value),
        AgentSetting.Whole("MaxTurns", (options, value) => options.MaxTurns = value),
        AgentSetting.Whole("MaxTokens", (options, value) => options.MaxTokens = value),
        AgentSetting.Whole("MaxOutputTokens", (options, value) => options.MaxOutputTokens = value),
        AgentSetting.Whole("MaxCorrections", (options, value) => options.MaxCorrections = value),
        AgentSetting.Whole("MaxSelfChecks", (options, value) => options.MaxSelfChecks = value),
        AgentSetting.Whole("MaxGuidance", (options, value) => options.MaxGuidance = value),
        AgentSetting.Whole("MaxAttachedFiles", (options, value) => options.MaxAttachedFiles = value),
        AgentSetting.Long("MaxAttachedBytes", (options, value) => options.MaxAttachedBytes = value),
        AgentSetting.Time("Deadline", (options, value) => options.Deadline = value),
        AgentSetting.Seed("Session:Seed", (options, value) => options.Session.Seed = value),
        AgentSetting.Seed("Session:HashSeed", (options, value) => options.Session.HashSeed = value),
        AgentSetting.Flag("Session:AllowsFileWrites", (options, value) => options.Session.AllowsFileWrites = value),
        AgentSetting.Flag("Session:AreFilesReadOnly", (options, value) => options.Session.AreFilesReadOnly = value),
        AgentSetting.Whole("Session:OutputFiles:MaxFiles", (options, value) => options.Session.OutputFiles.MaxFiles = value),
        AgentSetting.Long("Session:OutputFiles:MaxBytes", (options, value) => options.Session.OutputFiles.MaxBytes = value),
        AgentSetting.Long("Session:Limits:MaxSteps", (options, value) => options.Session.Limits.MaxSteps = value),
        AgentSetting.Long("Session:Limits:MaxBytes", (options, value) => options.Session.Limits.MaxBytes = value),
        AgentSetting.Whole("Session:Limits:MaxCallDepth", (options, value) => options.Session.Limits.MaxCallDepth = value),
        AgentSetting.Whole("Session:Limits:MaxOutputChars", (options, value) => options.Session.Limits.MaxOutputChars = value),
        AgentSetting.Whole("Session:Limits:MaxHostCalls", (options, value) => options.Session.Limits.MaxHostCalls = value),
        AgentSetting.Whole("Session:Limits:MaxSourceChars", (options, value) => options.Session.Limits.MaxSourceChars = value),
        AgentSetting.Time("Session:Limits:Timeout", (options, value) => options.Session.Limits.Timeout = value),
        AgentSetting.Real("ChatOptions:Temperature", (options, value) => ChatOptionsOf(options).Temperature = value),
        AgentSetting.Real("ChatOptions:TopP", (options, value) => ChatOptionsOf(options).TopP = value),
        AgentSetting.Whole("ChatOptions:TopK", (options, value) => ChatOptionsOf(options).TopK = value),
        AgentSetting.Long("ChatOptions:Seed", (options, value) => ChatOptionsOf(options).Seed = value),
        AgentSetting.Text("ChatOptions:ModelId", (options, value) => ChatOptionsOf(options).ModelId = value),
    ];

    private static readonly Dictionary<string, AgentSetting> ByKey = All.ToDictionary(setting => setting.Key, StringComparer.OrdinalIgnoreCase);

    /// <summary>Sets what a section says.</summary>
    /// <returns>A sentence for each key that is no setting and each value of another form.</returns>
    public static List<string> Apply(IConfiguration section, R1AgentOptions options)
    {
        List<string> problems = [];
        var root = (section as IConfigurationSection)?.Path is { Length: > 0 } path ? path + ":" : "";
        foreach (var (key, text) in Leaves(section, ""))
        {
            if (!ByKey.TryGetValue(key, out var setting))
            {
                problems.Add($"'{root}{key}' is no setting of an agent. Settings are {string.Join(", ", ByKey.Keys)}.");
            }
            else if (!setting.TrySet(options, text))
            {
                problems.Add($"'{root}{key}' is '{text}'; it must be {setting.Form}.");
            }
        }

        return problems;
    }

    private static IEnumerable<(string Key, string Text)> Leaves(IConfiguration section, string above)
    {
        foreach (var child in section.GetChildren())
        {
            if (child.Value is { } text) yield return (above + child.Key, text);
            foreach (var leaf in Leaves(child, $"{above}{child.Key}:"))
            {
                yield return leaf;
            }
        }
    }

    private static ChatOptions ChatOptionsOf(R1AgentOptions options) => options.ChatOptions ??= new ChatOptions();
}
