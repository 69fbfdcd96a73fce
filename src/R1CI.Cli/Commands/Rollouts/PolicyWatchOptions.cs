using System.CommandLine;

namespace R1CI.Cli.Commands.Rollouts;

/// <summary>Whether new weights are looked for while rollouts run: <c>--watch-policy</c>.</summary>
/// <param name="model">The policy that runs until there are new weights.</param>
internal sealed class PolicyWatchOptions(RolloutModelOptions model)
{
    private readonly Option<string?> _watch = new("--watch-policy")
    {
        Description = "A file that whoever trains replaces: {\"version\":7,\"model\":\"DIR\"} or {\"version\":7,\"weights\":\"FILE.onnx\"}. The weights it names run from the next group on; --model runs until there is one.",
        HelpName = "FILE.json",
    };

    public void AddTo(Command command) => command.Options.Add(_watch);

    /// <summary>Gets who looks for new weights while rollouts run.</summary>
    /// <returns><see langword="null"/> when nobody is to.</returns>
    /// <exception cref="CommandException">The options exclude each other.</exception>
    public PolicyWatch? Read(ParseResult result)
    {
        if (result.GetValue(_watch) is not { } path) return null;
        if (model.IsEndpoint(result)) throw new CommandException(ExitCode.Usage, "--watch-policy and --endpoint exclude each other: a server's weights are its own affair.");
        return new PolicyWatch(path, policy => model.Load(result, policy), RolloutProgressView.WriteLine);
    }
}
