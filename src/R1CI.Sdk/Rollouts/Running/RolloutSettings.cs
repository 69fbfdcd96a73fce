using System.Globalization;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Rollouts.Running;

/// <summary>Names everything that the results of a runner depend on, problems and number of workers aside.</summary>
internal static class RolloutSettings
{
    public static Dictionary<string, string> Describe(RolloutRunnerOptions options, RolloutPolicy policy)
    {
        Dictionary<string, string> settings = [];
        AddModel(settings, "model", policy.Model, (policy.Client.GetService(typeof(Microsoft.Extensions.AI.ChatClientMetadata)) as Microsoft.Extensions.AI.ChatClientMetadata)?.DefaultModelId);
        Add("policy_version", policy.Version);
        Add("group_size", options.GroupSize);
        Add("seed", options.Seed);
        Add("frames", string.Join(',', options.Frames.Select(frame => frame.ToJsonName())));
        Add("shard", options.Shard);
        Add("oversampling", options.Oversampling);
        Add("max_retries", options.MaxRetries);
        Add("straggler_deadline", options.StragglerDeadline);
        Add("prompt_formats", string.Join(',', options.PromptFormats.Select(format => $"{format.Name}:{ContentHash.Of(format.SystemPrompt + "\0" + format.Template)[..16]}")));
        Add("reward", string.Join(',', options.Reward.Names));
        if (options.Frames.Contains(AgentFrame.Guided)) Add("guide", options.Guide.Id);
        if (options.Reference is { } reference) AddModel(settings, "reference", reference.GetService(typeof(ModelInfo)) as ModelInfo, null);
        foreach (var (name, value) in Agent(options.Agent))
        {
            Add("agent." + name, value);
        }

        return settings;

        void Add(string name, object? value) => settings[name] = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
    }

    private static void AddModel(Dictionary<string, string> settings, string name, ModelInfo? model, string? fallback)
    {
        settings[name + ".name"] = model?.Name ?? fallback ?? "";
        settings[name + ".weights_sha256"] = model?.Digests.Value.WeightsSha256 ?? "";
        settings[name + ".tokenizer_sha256"] = model?.Digests.Value.TokenizerSha256 ?? "";
        settings[name + ".template_sha256"] = model?.Digests.Value.TemplateSha256 ?? "";
        settings[name + ".device"] = model?.Device ?? "";
    }

    private static IEnumerable<(string Name, object? Value)> Agent(Agents.R1AgentOptions agent)
    {
        yield return ("temperature", agent.ChatOptions?.Temperature);
        yield return ("top_p", agent.ChatOptions?.TopP);
        yield return ("top_k", agent.ChatOptions?.TopK);
        yield return ("system_prompt", agent.SystemPrompt is { } prompt ? ContentHash.Of(prompt)[..16] : "");
        yield return ("languages", string.Join(',', agent.Executors.Select(executor => executor.Interpreter)));
        yield return ("sessions", agent.SessionMode);
        yield return ("placement", agent.Placement);
        yield return ("observation_role", agent.ObservationRole.Value);
        yield return ("observation_chars", agent.ObservationChars);
        yield return ("max_code_calls", agent.MaxCodeCalls);
        yield return ("max_turns", agent.MaxTurns);
        yield return ("max_tokens", agent.MaxTokens);
        yield return ("max_output_tokens", Math.Min(agent.MaxOutputTokens, agent.ChatOptions?.MaxOutputTokens ?? int.MaxValue));
        yield return ("max_corrections", agent.MaxCorrections);
        yield return ("max_idle_turns", agent.MaxIdleTurns);
        yield return ("deadline", agent.Deadline);
        yield return ("self_check", agent.SelfCheck);
        yield return ("max_self_checks", agent.MaxSelfChecks);
        yield return ("max_guidance", agent.MaxGuidance);
        yield return ("limits.steps", agent.Session.Limits.MaxSteps);
        yield return ("limits.timeout", agent.Session.Limits.Timeout);
        yield return ("limits.bytes", agent.Session.Limits.MaxBytes);
        yield return ("limits.output_chars", agent.Session.Limits.MaxOutputChars);
        yield return ("limits.call_depth", agent.Session.Limits.MaxCallDepth);
        yield return ("limits.host_calls", agent.Session.Limits.MaxHostCalls);
        yield return ("limits.source_chars", agent.Session.Limits.MaxSourceChars);
        yield return ("host_functions", string.Join(',', agent.Session.HostFunctions.Select(function => function.Name)));
        var mounts = SessionMounts.Of(agent.Executors, agent.Session);
        yield return ("packages", string.Join(',', mounts.Packages.Select(item => $"{item.Language}:{item.Packages.Name}:{item.Packages.Sha256}")));
        yield return ("preload", string.Join(',', mounts.Preloaded.Select(item => $"{item.Language}:{item.Module}")));
        yield return ("files", string.Join(',', mounts.Files.Select(file => $"{file.Path}:{file.Sha256}")));
        yield return ("file_writes", mounts.AreFilesReadOnly ? "new_files" : mounts.AllowsFileWrites ? "allowed" : "");
        if (mounts.AllowsFileWrites && agent.Session.OutputFiles != new Execution.OutputFileLimits()) yield return ("output_files", $"{agent.Session.OutputFiles.MaxFiles}:{agent.Session.OutputFiles.MaxBytes}");
    }
}
