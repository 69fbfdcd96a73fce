namespace R1CI.Sdk.Evaluation.Running;

/// <summary>What of the settings of a collection a reader of the summary wants, and in which order.</summary>
internal static class EvalSettings
{
    private static readonly (string Setting, string Name)[] Shown =
    [
        ("model.name", "model"), ("model.weights_sha256", "digest"), ("model.device", "device"),
        ("problems.source", "problems"), ("problems.count", "problem_count"), ("problems.per_task", "n"), ("problems.level", "level"), ("problems.wording", "wording"), ("problems.sha256", "problems_sha256"),
        ("shard", "shard"), ("frames", "frame"), ("group_size", "k"), ("seed", "seed"), ("agent.temperature", "temperature"), ("agent.top_p", "top_p"), ("agent.top_k", "top_k"),
        ("agent.self_check", "self_check"), ("agent.max_code_calls", "max_code_calls"), ("agent.max_turns", "max_turns"), ("agent.max_tokens", "max_tokens"), ("agent.max_output_tokens", "max_output_tokens"),
        ("agent.limits.steps", "max_steps"), ("agent.limits.timeout", "timeout"), ("agent.languages", "languages"), ("agent.packages", "packages"),
    ];

    public static OrderedDictionary<string, string> Describe(IReadOnlyDictionary<string, string> settings)
    {
        OrderedDictionary<string, string> shown = [];
        foreach (var (setting, name) in Shown)
        {
            if (settings.GetValueOrDefault(setting) is { Length: > 0 } value && !(setting == "shard" && value == "0/1")) shown[name] = name == "self_check" ? value.ToLowerInvariant() : value;
        }

        return shown;
    }
}
