using System.ComponentModel.DataAnnotations;
using R1CI.Sdk.Models;

namespace R1CI.Sdk.OnnxGenAI;

/// <summary>Configures one <see cref="OnnxGenAIChatClient"/>; read once, when the client is loaded.</summary>
public sealed record OnnxGenAIChatClientOptions
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

    /// <summary>Gets or sets how many tokens one conversation may hold; its KV cache is allocated for all of them at once.</summary>
    /// <value>
    /// At least 2; more than the model's context length means the model's. <see langword="null"/>, the default: the model's, at most 8,192.
    /// </value>
    [Range(2, int.MaxValue)]
    public int? MaxContextTokens { get; set; }

    /// <summary>Gets or sets how many threads compute one token.</summary>
    /// <value>
    /// 1 to 256. <see langword="null"/>, the default: 1 for weights up to 64 MiB, which gain nothing from more and leave the other cores to other
    /// conversations; else one per processor.
    /// </value>
    [Range(1, 256)]
    public int? Threads { get; set; }

    /// <summary>Gets or sets how many conversations keep their KV cache between calls; the least recently used is dropped first.</summary>
    /// <value>
    /// 0 to 1,024; 0 keeps none, so every call reads its whole conversation again. The default is 8. With more conversations at a time than
    /// this some are read again, in other chunks than before, and their log-probabilities then differ in the seventh decimal from run to run.
    /// </value>
    [Range(0, 1024)]
    public int CachedConversations { get; set; } = 8;

    /// <summary>Gets or sets how many bytes the kept KV caches may take together.</summary>
    /// <value>At least 0. The default is 1 GiB.</value>
    [Range(0, long.MaxValue)]
    public long CacheBytes { get; set; } = 1L << 30;

    /// <summary>Gets or sets a chat template (Jinja) to use instead of the folder's.</summary>
    /// <value>At most 64 Ki characters. <see langword="null"/>, the default, takes the folder's.</value>
    public string? ChatTemplate { get; set; }

    /// <summary>Gets or sets whether files are compared with the digests in the folder's <c>SHA256SUMS</c>, when there is one.</summary>
    /// <value>The default is <see langword="true"/>; it reads every listed file once (about 1 s per GB).</value>
    public bool VerifyChecksums { get; set; } = true;
}
