using System.CommandLine;
using Microsoft.Extensions.AI;
using R1CI.Cli.Endpoints;

namespace R1CI.Cli.Commands.Rollouts;

/// <summary>Whose runs they are: a model folder's, or those of a model behind an endpoint.</summary>
internal sealed class RolloutModelOptions
{
    // More make a step of the engine slower than they save.
    private const int RunsPerBatch = 32;

    private readonly ModelOptions _model = new();

    private readonly Option<string?> _endpoint = new("--endpoint") { Description = "A server instead of a model folder, OpenAI-compatible. Its runs have text only, no tokens.", HelpName = "URL" };

    private readonly Option<string?> _name = new("--model-name") { Description = "The model's name at the endpoint.", HelpName = "NAME" };

    private readonly Option<double> _patience = OptionRange.Bounded(new Option<double>("--endpoint-timeout")
    {
        Description = "Seconds the server may say nothing; then its reply counts as failed, and the run is tried again.", HelpName = "S", DefaultValueFactory = _ => EndpointChatClient.DefaultPatience.TotalSeconds,
    }, 0.001, 86_400);

    public void AddTo(Command command)
    {
        _model.AddTo(command);
        command.Options.Add(_endpoint);
        command.Options.Add(_name);
        command.Options.Add(_patience);
    }

    /// <summary>Gets whether the policy is a server's.</summary>
    public bool IsEndpoint(ParseResult result) => result.GetValue(_endpoint) is not null;

    /// <summary>Gets how many runs at a time keep the model busy.</summary>
    public int DefaultWorkers(ParseResult result) => !IsEndpoint(result) && result.GetValue(_model.Engine) == ModelOptions.Ort ? RunsPerBatch : Environment.ProcessorCount;

    /// <summary>Loads what the file of <c>--watch-policy</c> names.</summary>
    /// <exception cref="CommandException">It cannot be loaded.</exception>
    public IChatClient Load(ParseResult result, PolicyFile policy) =>
        ModelOptions.Load(policy.Folder ?? result.GetValue(_model.Folder)!, result.GetValue(_model.Provider)!, policy.Weights, result.GetValue(_model.Engine)!);

    /// <exception cref="CommandException">The options exclude each other, or the model cannot be loaded.</exception>
    public IChatClient Load(ParseResult result)
    {
        if (result.GetValue(_endpoint) is not { } endpoint) return _model.Load(result);
        if (result.GetResult(_model.Folder) is { Implicit: false }) throw new CommandException(ExitCode.Usage, "--model and --endpoint exclude each other: give a folder or a server.");
        if (result.GetResult(_model.Engine) is { Implicit: false }) throw new CommandException(ExitCode.Usage, "--engine and --endpoint exclude each other: a server has an engine of its own.");
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            throw new CommandException(ExitCode.Usage, $"--endpoint is '{endpoint}'; it must be an http or https address, such as http://127.0.0.1:8000/v1.");
        }

        return result.GetValue(_name) is { Length: > 0 } name
            ? new EndpointChatClient(uri, name, TimeSpan.FromSeconds(result.GetValue(_patience)))
            : throw new CommandException(ExitCode.Usage, "--endpoint needs --model-name: what the server calls the model.");
    }
}
