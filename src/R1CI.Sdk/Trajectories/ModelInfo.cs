namespace R1CI.Sdk.Trajectories;

/// <summary>What a trajectory records about the model that sampled it; chat clients give it through <c>GetService(typeof(ModelInfo))</c>.</summary>
public sealed record ModelInfo
{
    /// <summary>Gets the model's name: the name of its folder.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the architecture's name in the model's configuration, such as <c>llama</c> or <c>qwen2</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Gets how many tokens one conversation may hold, prompt and replies together.</summary>
    public required int ContextLength { get; init; }

    /// <summary>Gets the number of logits, padding rows beyond the tokenizer's vocabulary included.</summary>
    public required int VocabularySize { get; init; }

    /// <summary>Gets the tokens that end a generation.</summary>
    public required IReadOnlyList<int> EosIds { get; init; }

    /// <summary>Gets the control tokens by their text.</summary>
    public required IReadOnlyDictionary<string, int> SpecialTokens { get; init; }

    /// <summary>Gets whether the model has a chat template; without one it only continues text.</summary>
    public required bool HasChatTemplate { get; init; }

    /// <summary>Gets the agent protocol the model was trained on, <c>r1ci/1</c>; empty for a model that must be told in the prompt.</summary>
    public string Protocol { get; init; } = "";

    /// <summary>Gets where the model runs: <c>cpu</c> or <c>cuda</c>.</summary>
    public required string Device { get; init; }

    /// <summary>Gets the engine's name, such as <c>onnxruntime-genai</c>.</summary>
    public required string Engine { get; init; }

    /// <summary>Gets the engine's version.</summary>
    public required string EngineVersion { get; init; }

    /// <summary>Gets how the weights are stored: <c>fp32</c>, <c>fp16</c>, <c>bf16</c>, <c>int8</c> or <c>int4</c>.</summary>
    public required string Dtype { get; init; }

    /// <summary>Gets the size of the weights on disk, in bytes.</summary>
    public required long WeightsBytes { get; init; }

    /// <summary>Gets the KV cache of one token, in bytes; a conversation allocates <see cref="ContextLength"/> times as much at once.</summary>
    public required long CacheBytesPerToken { get; init; }

    /// <summary>Gets the digests of the model's files. The first read of the value reads the weights once (about 1 s per GB).</summary>
    public required Lazy<ModelDigests> Digests { get; init; }
}

/// <summary>SHA-256 digests that identify a policy, in lower-case hexadecimal.</summary>
/// <param name="WeightsSha256">Of the weights file; of several files, of their lines "digest  name" sorted by name.</param>
/// <param name="TokenizerSha256">Of <c>tokenizer.json</c>.</param>
/// <param name="TemplateSha256">Of the chat template's text; <see langword="null"/> without a template.</param>
public sealed record ModelDigests(string WeightsSha256, string TokenizerSha256, string? TemplateSha256);
