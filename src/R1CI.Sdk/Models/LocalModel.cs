using R1CI.Sdk.Models.Conversations;
using R1CI.Sdk.Models.Folders;
using R1CI.Sdk.Models.Tokens;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Models;

/// <summary>A loaded model without what computes: everything that is the same whichever engine runs it.</summary>
/// <remarks>Clients over a model folder give it as a service, so that tokens can be made without the model.</remarks>
internal sealed class LocalModel : IDisposable
{
    private static readonly TimeSpan TemplateDeadline = TimeSpan.FromSeconds(5);

    private readonly TemplateThread _templateThread;
    private volatile bool _isDisposed;

    /// <param name="description">The checked folder.</param>
    /// <param name="tokenizer">The model's tokenizer; owned by the host, and freed after this.</param>
    /// <exception cref="ModelLoadException">The chat template cannot be used.</exception>
    public LocalModel(ModelDescription description, ITextTokenizer tokenizer)
    {
        var host = description.Request.Host;
        var config = description.Config;
        _templateThread = new TemplateThread(TemplateDeadline, host.Client);
        try
        {
            var template = description.Template is { } source
                ? new ChatTemplate(source, json => tokenizer.Render(source, json), _templateThread, host.Options.Name)
                : null;
            var codec = new TokenCodec(description.Vocabulary, tokenizer.Encode);
            Texts = new TokenTexts(description.Vocabulary);
            Conversations = new ConversationReader(codec, template, config.EosIds, description.TokenizerId, host.Options.Name);
            DefaultSampling = new TokenSampling(config.DefaultTemperature, config.DefaultTopK, config.DefaultTopP, 0);
            Info = description.ToInfo();
        }
        catch
        {
            _templateThread.Dispose();
            throw;
        }
    }

    public ModelInfo Info { get; }

    public TokenTexts Texts { get; }

    public ConversationReader Conversations { get; }

    /// <summary>Gets the sampling when a call names no temperature; its seed is not used.</summary>
    public TokenSampling DefaultSampling { get; }

    public bool IsDisposed => _isDisposed;

    /// <summary>Ends template rendering. Waits for one that runs, at most its deadline.</summary>
    public void Dispose()
    {
        _isDisposed = true;
        _templateThread.Dispose();
    }
}
