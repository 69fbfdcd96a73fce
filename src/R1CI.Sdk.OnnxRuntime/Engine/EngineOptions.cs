namespace R1CI.Sdk.OnnxRuntime.Engine;

/// <summary>Configures one <see cref="BatchEngine"/>; read once, when it is created.</summary>
internal sealed record EngineOptions
{
    /// <summary>Gets or sets how many threads run the model at a time, each with rows of its own.</summary>
    /// <value>1 to 256; <see langword="null"/>, the default, means what the model was loaded for: <see cref="Loading.OrtModel.Lanes"/>.</value>
    public int? Lanes { get; set; }

    /// <summary>Gets or sets how many bytes the KV cache may take in all.</summary>
    /// <value>At least one conversation's worth. The default is 1 GiB. Pages that no token has been written to cost nothing on the CPU.</value>
    public long CacheBytes { get; set; } = 1L << 30;

    /// <summary>Gets or sets how many tokens one sequence may have.</summary>
    /// <value>4 to the model's context length; <see langword="null"/>, the default, is that length, but at most 8,192.</value>
    public int? ContextTokens { get; set; }

    /// <summary>Gets or sets how many sequences one lane runs at a time; more wait.</summary>
    /// <value>1 to 1,024. The default is 64.</value>
    public int MaxBatch { get; set; } = 64;

    /// <summary>
    /// Gets or sets how many tokens a lane reads of one sequence in a pass; when it has read as many, the sequences that generate get their next one, so they
    /// wait for less than two passes.
    /// </summary>
    /// <value>4 to 65,536. The default is 128: 64 to 256 cost the same per token on the CPU, and longer passes only make others wait.</value>
    public int ChunkTokens { get; set; } = 128;
}
