using System.CommandLine;
using Microsoft.Extensions.AI;
using R1CI.Cli.Endpoints;
using R1CI.Sdk.CodeIO.Teachers;
using R1CI.Sdk.Models;
using R1CI.Sdk.OnnxGenAI;
using R1CI.Sdk.Trajectories;

namespace R1CI.Cli.Commands.CodeIO;

/// <summary>Which model rewrites code and answers prompts, and how it is asked: a server's or a folder's; without either, none is.</summary>
internal sealed class TeacherArguments
{
    private const int DefaultConcurrency = 8;

    private readonly Option<string?> _llm = new("--llm") { Description = "An OpenAI-compatible server that rewrites the code and answers the prompts. The key comes from R1CI_API_KEY, else OPENAI_API_KEY.", HelpName = "URL" };
    private readonly Option<string?> _name = new("--model-name") { Description = "The model's name at the server.", HelpName = "NAME" };
    private readonly Option<string?> _model = new("--model") { Description = "A model's folder (ONNX Runtime GenAI form) instead of a server.", HelpName = "DIR" };
    private readonly Option<bool> _filters = new("--filter-model") { Description = "Ask the model first whether a source is worth it, and drop those that it calls no reasoning." };
    private readonly Option<int?> _concurrency = OptionRange.Bounded(new Option<int?>("--concurrency") { Description = "Requests under way at once; 8 for a server, 1 for a folder by default.", HelpName = "N" }, 1, 1_024);
    private readonly Option<int?> _retries = OptionRange.Bounded(new Option<int?>("--retries") { Description = "Times a failed request is made again before its record is dropped; 4 for a server, 0 for a folder by default.", HelpName = "N" }, 0, 99);
    private readonly Option<double?> _retryDelay = OptionRange.Bounded(new Option<double?>("--retry-delay") { Description = "Seconds before the first try again, 1 by default; doubled after each, and never less than the server asks for.", HelpName = "S" }, 0, 3_600);
    private readonly Option<double?> _patience = OptionRange.Bounded(new Option<double?>("--endpoint-timeout") { Description = "Seconds the server may say nothing, 300 by default; then its reply counts as failed.", HelpName = "S" }, 0.001, 86_400);
    private readonly Option<int?> _stopAfter = OptionRange.Bounded(new Option<int?>("--stop-after") { Description = "Break off after so many questions in a row without a reply; without it each is dropped, and the run ends.", HelpName = "N" }, 1, int.MaxValue);
    private readonly Option<long?> _tokenBudget = OptionRange.Bounded(new Option<long?>("--token-budget") { Description = "Tokens to read and write in all, before --resume too; then the run breaks off, and can go on with more.", HelpName = "N" }, 1, long.MaxValue);
    private readonly Option<decimal?> _costBudget = OptionRange.Bounded(new Option<decimal?>("--cost-budget") { Description = "The same in money; needs a price.", HelpName = "X" }, 0.000001m, decimal.MaxValue);
    private readonly Option<decimal?> _priceIn = OptionRange.Bounded(new Option<decimal?>("--price-in") { Description = "Money for a million tokens that the model reads.", HelpName = "X" }, 0, 1_000_000);
    private readonly Option<decimal?> _priceOut = OptionRange.Bounded(new Option<decimal?>("--price-out") { Description = "Money for a million tokens that it writes.", HelpName = "X" }, 0, 1_000_000);
    private readonly Option<double?> _temperature = OptionRange.Bounded(new Option<double?>("--temperature") { Description = "The sampling temperature; without it, the server's or the folder's own.", HelpName = "T" }, 0, 100);
    private readonly Option<int?> _maxOutput = OptionRange.Bounded(new Option<int?>("--max-output-tokens") { Description = "The longest reply; without it, the server's or the context's.", HelpName = "N" }, 1, int.MaxValue);
    private readonly Option<int?> _revisions = OptionRange.Bounded(new Option<int?>("--revisions") { Description = "Times a wrong prediction is asked for again; 1 by default, the paper's.", HelpName = "N" }, 0, 10);

    // Those that mean nothing without a model.
    private Option[] Details => [_name, _filters, _concurrency, _retries, _retryDelay, _patience, _stopAfter, _tokenBudget, _costBudget, _priceIn, _priceOut, _temperature, _maxOutput, _revisions];

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_llm, _model, .. Details]) command.Options.Add(option);
    }

    /// <summary>Opens what the options say.</summary>
    /// <param name="result">The command line.</param>
    /// <param name="repliesPath">The file where replies are kept.</param>
    /// <returns><see langword="null"/> when neither a server nor a folder is given.</returns>
    /// <exception cref="CommandException">The options exclude or need each other, or the model cannot be loaded.</exception>
    public Teacher? Open(ParseResult result, string repliesPath)
    {
        var (isServer, isFolder) = (result.GetValue(_llm) is not null, result.GetValue(_model) is not null);
        if (isServer && isFolder) throw Usage("--llm and --model exclude each other: give a server or a folder.");
        if (!isServer && !isFolder)
        {
            return Array.Find(Details, option => IsGiven(result, option)) is { } lost ? throw Usage($"{lost.Name} needs a model: give --llm URL --model-name NAME, or --model DIR.") : null;
        }

        if (isFolder && Array.Find((Option[])[_name, _patience], option => IsGiven(result, option)) is { } foreign) throw Usage($"{foreign.Name} belongs to --llm: a folder has no use for it.");
        if (IsGiven(result, _costBudget) && !IsGiven(result, _priceIn) && !IsGiven(result, _priceOut)) throw Usage("--cost-budget needs a price: give --price-in, --price-out or both.");
        var (client, name) = isServer ? Server(result) : Folder(result);
        try
        {
            return new Teacher(client, new TeacherClient(client, repliesPath, Options(result, name, isServer)), result.GetValue(_filters));
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    /// <summary>Gets how many requests are under way at once; 0 without a server.</summary>
    public int Concurrency(ParseResult result) => result.GetValue(_llm) is null ? 0 : result.GetValue(_concurrency) ?? DefaultConcurrency;

    private static bool IsGiven(ParseResult result, Option option) => result.GetResult(option) is { Implicit: false };

    private static CommandException Usage(string message) => new(ExitCode.Usage, message);

    private (IChatClient Client, string Name) Server(ParseResult result)
    {
        var address = result.GetValue(_llm)!;
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            throw Usage($"--llm is '{address}'; it must be an http or https address, such as http://127.0.0.1:8000/v1.");
        }

        if (result.GetValue(_name) is not { Length: > 0 } name) throw Usage("--llm needs --model-name: what the server calls the model.");
        return (new EndpointChatClient(uri, name, result.GetValue(_patience) is { } seconds ? TimeSpan.FromSeconds(seconds) : null), name);
    }

    // Every conversation is read whole: what a cache holds depends on which came before, and with it the last decimals.
    private (IChatClient Client, string Name) Folder(ParseResult result)
    {
        try
        {
            var client = OnnxGenAIChatClient.Load(new OnnxGenAIChatClientOptions { ModelFolder = result.GetValue(_model)!, CachedConversations = 0 });
            var info = (ModelInfo)client.GetService(typeof(ModelInfo))!;
            return (client, $"{info.Name} {info.Digests.Value.WeightsSha256}");
        }
        catch (ModelLoadException problem)
        {
            throw new CommandException(ExitCode.Model, problem.Message);
        }
    }

    private TeacherOptions Options(ParseResult result, string name, bool isServer)
    {
        var options = new TeacherOptions
        {
            Model = name,
            Concurrency = result.GetValue(_concurrency) ?? (isServer ? DefaultConcurrency : 1),
            MaxAttempts = 1 + (result.GetValue(_retries) ?? (isServer ? 4 : 0)),
            MaxFailuresInARow = result.GetValue(_stopAfter),
            TokenBudget = result.GetValue(_tokenBudget) ?? long.MaxValue,
            CostBudget = result.GetValue(_costBudget),
            InputPrice = result.GetValue(_priceIn),
            OutputPrice = result.GetValue(_priceOut),
            Temperature = (float?)result.GetValue(_temperature),
            MaxOutputTokens = result.GetValue(_maxOutput),
        };
        if (result.GetValue(_revisions) is { } revisions) options.Revisions = revisions;
        if (result.GetValue(_retryDelay) is { } delay) options.FirstDelay = TimeSpan.FromSeconds(delay);
        return options;
    }
}
