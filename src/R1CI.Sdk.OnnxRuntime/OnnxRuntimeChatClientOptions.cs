using System.ComponentModel.DataAnnotations;
using R1CI.Sdk.Models;

namespace R1CI.Sdk.OnnxRuntime;

/// <summary>Configures one <see cref="OnnxRuntimeChatClient"/>; read once, when the client is loaded.</summary>
public sealed record OnnxRuntimeChatClientOptions
{
    /// <summary>Gets or sets the folder with <c>genai_config.json</c>, the ONNX files and the tokenizer.</summary>
    [Required]
    public string ModelFolder { get; set; } = "";

    /// <summary>Gets or sets the content of the folder's ONNX file to load in its place: new weights of a training step, without a file.</summary>
    /// <value>
    /// One whole ONNX file without external data, not changed until the client is loaded. <see langword="null"/>, the default, takes the file.
    /// </value>
    public ReadOnlyMemory<byte>? Weights { get; set; }

    /// <summary>Gets or sets where the model runs.</summary>
    /// <value>The default is <see cref="ExecutionProvider.Cpu"/>; what the folder's configuration says about providers is not used.</value>
    public ExecutionProvider Provider { get; set; } = ExecutionProvider.Cpu;

    /// <summary>Gets or sets how many tokens one conversation may hold.</summary>
    /// <value>
    /// At least 4; more than the model's context length means the model's. <see langword="null"/>, the default: the model's, at most 8,192.
    /// </value>
    [Range(4, int.MaxValue)]
    public int? MaxContextTokens { get; set; }

    /// <summary>Gets or sets how many threads compute one run of the model; as many runs at a time as the processors allow share the conversations.</summary>
    /// <value>
    /// 1 to 256. <see langword="null"/>, the default: 1 for weights up to 64 MiB, which gain nothing from more; else one per processor.
    /// </value>
    [Range(1, 256)]
    public int? Threads { get; set; }

    /// <summary>Gets or sets how many conversations one run of the model computes at most; more wait for their turn.</summary>
    /// <value>1 to 1,024. The default is 64.</value>
    [Range(1, 1024)]
    public int MaxBatch { get; set; } = 64;

    /// <summary>Gets or sets how many bytes the KV caches of all conversations may take together.</summary>
    /// <value>
    /// At least what one conversation needs: <see cref="Trajectories.ModelInfo.CacheBytesPerToken"/> times <see cref="MaxContextTokens"/>. The default is 1 GiB. Conversations
    /// that find no room wait until one ends or pauses; of those that pause the least recently used gives way, and is read again. More than 1,024 conversations
    /// are not held at a time, however much room there is.
    /// </value>
    [Range(1, long.MaxValue)]
    public long CacheBytes { get; set; } = 1L << 30;

    /// <summary>Gets or sets how many conversations may keep their KV cache between calls, beside those with a lease.</summary>
    /// <value>0 to 1,024. The default is 64; the least recently used is dropped first.</value>
    [Range(0, 1024)]
    public int CachedConversations { get; set; } = 64;

    /// <summary>Gets or sets a chat template (Jinja) to use instead of the folder's.</summary>
    /// <value>At most 64 Ki characters. <see langword="null"/>, the default, takes the folder's.</value>
    public string? ChatTemplate { get; set; }

    /// <summary>Gets or sets whether files are compared with the digests in the folder's <c>SHA256SUMS</c>, when there is one.</summary>
    /// <value>The default is <see langword="true"/>; it reads every listed file once (about 1 s per GB).</value>
    public bool VerifyChecksums { get; set; } = true;
}
