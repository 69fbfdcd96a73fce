using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using R1CI.Sdk.OnnxGenAI.Conversations;
using R1CI.Sdk.OnnxGenAI.Generation;
using R1CI.Sdk.OnnxGenAI.Tokens;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.OnnxGenAI.Loading;

/// <summary>A model folder, checked and loaded: everything the replies of one client share.</summary>
internal sealed class LoadedModel : IDisposable
{
    private const int DefaultContextTokens = 8192;
    private const long MaxTokenizerBytes = 64L << 20;
    private const long MaxTokenizerConfigBytes = 4L << 20;
    private const long SmallWeights = 64L << 20;
    private static readonly TimeSpan TemplateDeadline = TimeSpan.FromSeconds(5);

    private readonly NativeModel _native;
    private readonly TemplateThread _templateThread = new(TemplateDeadline);
    private volatile bool _isDisposed;

    private LoadedModel(OnnxGenAIChatClientOptions options)
    {
        var folder = new ModelFolder(options.ModelFolder);
        if (options.VerifyChecksums)
        {
            Checksums.Verify(folder);
        }

        var config = GenAIConfig.Read(folder);
        var tokenizerJson = folder.Read(ModelFolder.TokenizerName, MaxTokenizerBytes);
        var templateSource = ReadTemplate(folder, options.ChatTemplate);
        var protocol = ModelProtocol.Read(folder);
        var graph = ModelGraph.Read(folder, config, options.Weights);
        var capacity = Math.Min(config.ContextLength, options.MaxContextTokens ?? DefaultContextTokens);
        CheckMemory(folder, graph, capacity);
        if (options.Provider == ExecutionProvider.Cuda)
        {
            CudaLibraries.Check();
        }

        var vocabulary = new Vocabulary(tokenizerJson, config.VocabularySize, Path.Combine(folder.Path, ModelFolder.TokenizerName));
        var threads = options.Threads ?? (graph.WeightsBytes <= SmallWeights ? 1 : Environment.ProcessorCount);
        _native = new NativeModel(folder, config, options.Provider, threads, options.Weights);
        try
        {
            Contexts = new ContextPool(() => _native.CreateContext(capacity), options.CachedConversations, options.CacheBytes, graph.CacheBytesPerToken * capacity);
            Try(folder);
            var template = templateSource is null ? null : new ChatTemplate(templateSource, json => _native.Render(templateSource, json), _templateThread);
            var tokenizerId = Identify(tokenizerJson, templateSource);
            Texts = new TokenTexts(vocabulary);
            Conversations = new ConversationReader(new TokenCodec(vocabulary, _native.Encode), template, config.EosIds, tokenizerId);
            DefaultSampling = new TokenSampling(config.DefaultTemperature, config.DefaultTopK, config.DefaultTopP, 0);
            Info = Describe(folder, config, graph, vocabulary, capacity, options.Provider, templateSource) with { Protocol = protocol };
            if (options.Weights is { } weights)
            {
                // At once, so that the bytes need not be kept.
                var digest = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(weights.Span));
                var files = Info.Digests;
                Info = Info with { Digests = new Lazy<ModelDigests>(() => files.Value with { WeightsSha256 = digest }) };
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public ModelInfo Info { get; }

    public TokenTexts Texts { get; }

    public ConversationReader Conversations { get; }

    public ContextPool Contexts { get; } = null!;

    public TokenSampling DefaultSampling { get; }

    public bool IsDisposed => _isDisposed;

    public static LoadedModel Load(OnnxGenAIChatClientOptions options)
    {
        Check(options);
        NativeTelemetry.Disable();
        try
        {
            return new LoadedModel(options);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new ModelLoadException($"The model folder '{options.ModelFolder}' cannot be read: {problem.Message} Check that its files exist " +
                $"and may be read.", problem);
        }
    }

    public void Dispose()
    {
        _isDisposed = true;
        Contexts?.Dispose();
        _templateThread.Dispose();
        _native.Dispose();
    }

    private static void Check(OnnxGenAIChatClientOptions options)
    {
        Range(nameof(options.MaxContextTokens), options.MaxContextTokens ?? 2, 2, int.MaxValue);
        Range(nameof(options.Threads), options.Threads ?? 1, 1, 256);
        Range(nameof(options.CachedConversations), options.CachedConversations, 0, 1024);
        Range(nameof(options.CacheBytes), options.CacheBytes, 0, long.MaxValue);
        if (!Enum.IsDefined(options.Provider))
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.Provider, $"Provider is {options.Provider}; use Cpu or Cuda.");
        }
    }

    private static void Range(string name, long value, long least, long most)
    {
        if (value < least || value > most)
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, $"{nameof(OnnxGenAIChatClientOptions)}.{name} is {value}; it must be " +
                $"from {least} to {most}.");
        }
    }

    // chat_template.jinja wins over tokenizer_config.json, as in Hugging Face transformers; of several named templates "default" counts.
    private static string? ReadTemplate(ModelFolder folder, string? own)
    {
        var config = folder.Read(ModelFolder.TokenizerConfigName, MaxTokenizerConfigBytes); // read in any case: the native tokenizer needs it
        if (own is not null || folder.Has(ModelFolder.TemplateName))
        {
            return own ?? Encoding.UTF8.GetString(folder.Read(ModelFolder.TemplateName, ChatTemplate.MaxChars * 4));
        }

        try
        {
            using var document = JsonDocument.Parse(config);
            return !document.RootElement.TryGetProperty("chat_template", out var template) ? null
                : template.ValueKind == JsonValueKind.String ? template.GetString()
                : template.ValueKind == JsonValueKind.Array ? template.EnumerateArray().First(named => named.GetProperty("name").ValueEquals("default")).GetProperty("template").GetString()
                : null;
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new ModelLoadException($"'{Path.Combine(folder.Path, ModelFolder.TokenizerConfigName)}' is not a usable tokenizer " +
                $"configuration: {problem.Message} Get the file again.", problem);
        }
    }

    private static void CheckMemory(ModelFolder folder, ModelGraph graph, int capacity)
    {
        var available = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;
        var cache = graph.CacheBytesPerToken * capacity;
        if (cache > available - Math.Min(graph.WeightsBytes, available / 2))
        {
            throw new ModelLoadException($"One conversation of {capacity} tokens with '{folder.Path}' needs a KV cache of {cache >> 20} MiB, and " +
                $"this process may use {available >> 20} MiB. " +
                $"Lower {nameof(OnnxGenAIChatClientOptions)}.{nameof(OnnxGenAIChatClientOptions.MaxContextTokens)}.");
        }
    }

    // A wrong configuration of inputs, dimensions or vocabulary shows when the first tokens are computed: better now than in a reply.
    private void Try(ModelFolder folder)
    {
        ModelContext? context = null;
        try
        {
            context = Contexts.Create(CancellationToken.None);
            context.Append([0]);
            using var logits = context.NextLogits();
            foreach (var logit in logits.Values)
            {
                if (!float.IsFinite(logit))
                {
                    throw new GenerationException("Its logits are not finite.");
                }
            }
        }
        catch (GenerationException problem)
        {
            context?.Dispose();
            throw new ModelLoadException($"The model in '{folder.Path}' cannot compute a token: {problem.Message} Its weights or " +
                $"genai_config.json are wrong: get the folder again.", problem);
        }

        if (context.TryEmpty())
        {
            Contexts.Return(context); // ready for the first conversation
        }
        else
        {
            Contexts.Free(context);
        }
    }

    private static string Identify(byte[] tokenizerJson, string? template) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData([.. tokenizerJson, .. Encoding.UTF8.GetBytes(template ?? "")]));

    private static ModelInfo Describe(
        ModelFolder folder, GenAIConfig config, ModelGraph graph, Vocabulary vocabulary, int capacity, ExecutionProvider provider, string? template) => new()
    {
        Name = folder.Name,
        Type = config.Type,
        ContextLength = capacity,
        VocabularySize = config.VocabularySize,
        EosIds = config.EosIds,
        SpecialTokens = vocabulary.SpecialTokens,
        HasChatTemplate = template is not null,
        Device = provider == ExecutionProvider.Cuda ? "cuda" : "cpu",
        Engine = "onnxruntime-genai",
        EngineVersion = EngineVersion.Value,
        Dtype = graph.Dtype,
        WeightsBytes = graph.WeightsBytes,
        CacheBytesPerToken = graph.CacheBytesPerToken,
        Digests = new Lazy<ModelDigests>(() => new ModelDigests(
            Checksums.Of(graph.Files),
            Checksums.Of(Path.Combine(folder.Path, ModelFolder.TokenizerName)),
            template is null ? null : Checksums.OfText(template))),
    };
}
