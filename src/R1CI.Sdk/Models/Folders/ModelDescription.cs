using System.Security.Cryptography;
using System.Text;
using R1CI.Sdk.Models.Tokens;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Models.Folders;

/// <summary>What a model folder says about its model, checked before any native code sees the folder.</summary>
internal sealed class ModelDescription
{
    private const int DefaultContextTokens = 8192;
    private const long MaxTokenizerBytes = 64L << 20;
    private const long SmallWeights = 64L << 20;

    private ModelDescription(ModelRequest request)
    {
        Request = request;
        Folder = new ModelFolder(request.ModelFolder);
        if (request.VerifyChecksums)
        {
            Checksums.Verify(Folder);
        }

        Config = GenAIConfig.Read(Folder);
        var tokenizerJson = Folder.Read(ModelFolder.TokenizerName, MaxTokenizerBytes);
        Template = TemplateSource.Read(Folder, request.ChatTemplate);
        Protocol = ModelProtocol.Read(Folder);
        Graph = ModelGraph.Read(Folder, Config, request);
        Capacity = Math.Min(Config.ContextLength, request.MaxContextTokens ?? DefaultContextTokens);
        CheckMemory();
        Vocabulary = new Vocabulary(tokenizerJson, Config.VocabularySize, Path.Combine(Folder.Path, ModelFolder.TokenizerName));
        TokenizerId = Convert.ToHexStringLower(SHA256.HashData([.. tokenizerJson, .. Encoding.UTF8.GetBytes(Template ?? "")]));
        Threads = request.Threads ?? (Graph.WeightsBytes <= SmallWeights ? 1 : Environment.ProcessorCount);
    }

    public ModelRequest Request { get; }

    public ModelFolder Folder { get; }

    public GenAIConfig Config { get; }

    public ModelGraph Graph { get; }

    public Vocabulary Vocabulary { get; }

    /// <summary>Gets the chat template's text; <see langword="null"/> when the model has none.</summary>
    public string? Template { get; }

    /// <summary>Gets what identifies tokenizer and template in hashes.</summary>
    public string TokenizerId { get; }

    public string Protocol { get; }

    /// <summary>Gets how many tokens one conversation may hold.</summary>
    public int Capacity { get; }

    /// <summary>Gets how many threads compute one token.</summary>
    public int Threads { get; }

    /// <summary>Reads and checks a folder.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    /// <exception cref="ModelLoadException">The folder cannot be used.</exception>
    public static ModelDescription Read(ModelRequest request)
    {
        request.Check();
        try
        {
            return new ModelDescription(request);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new ModelLoadException($"The model folder '{request.ModelFolder}' cannot be read: {problem.Message} Check that its files exist " +
                $"and may be read.", problem);
        }
    }

    /// <summary>Says what records of runs say about the model. Files are digested when somebody asks, weights in memory at once.</summary>
    public ModelInfo ToInfo() => new()
    {
        Name = Folder.Name,
        Type = Config.Type,
        ContextLength = Capacity,
        VocabularySize = Config.VocabularySize,
        EosIds = Config.EosIds,
        SpecialTokens = Vocabulary.SpecialTokens,
        HasChatTemplate = Template is not null,
        Device = Request.Provider == ExecutionProvider.Cuda ? "cuda" : "cpu",
        Engine = Request.Host.Engine,
        EngineVersion = Request.Host.EngineVersion,
        Dtype = Graph.Dtype,
        WeightsBytes = Graph.WeightsBytes,
        CacheBytesPerToken = Graph.CacheBytesPerToken,
        Protocol = Protocol,
        Digests = Digests(),
    };

    private Lazy<ModelDigests> Digests()
    {
        var (files, tokenizer, template) = (Graph.Files, Path.Combine(Folder.Path, ModelFolder.TokenizerName), Template);
        // Those of weights in memory at once, so that the bytes need not be kept.
        var weights = Request.Weights is { } bytes ? Convert.ToHexStringLower(SHA256.HashData(bytes.Span)) : null;
        return new Lazy<ModelDigests>(() => new ModelDigests(
            weights ?? Checksums.Of(files), Checksums.Of(tokenizer), template is null ? null : Checksums.OfText(template)));
    }

    private void CheckMemory()
    {
        var available = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;
        var cache = Graph.CacheBytesPerToken * Capacity;
        if (cache > available - Math.Min(Graph.WeightsBytes, available / 2))
        {
            throw new ModelLoadException($"One conversation of {Capacity} tokens with '{Folder.Path}' needs a KV cache of {cache >> 20} MiB, and " +
                $"this process may use {available >> 20} MiB. " +
                $"Lower {Request.Host.Options.Name}.{nameof(ModelRequest.MaxContextTokens)}.");
        }
    }
}
