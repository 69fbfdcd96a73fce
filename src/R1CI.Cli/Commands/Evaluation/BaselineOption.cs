using System.CommandLine;
using R1CI.Cli.Commands.Rollouts;
using R1CI.Sdk.Tasks.Baselines;

namespace R1CI.Cli.Commands.Evaluation;

/// <summary><c>--baseline</c>: a policy without a model, to test an evaluation itself.</summary>
internal static class BaselineOption
{
    private static readonly Option<string?> Kind = new Option<string?>("--baseline")
    {
        Description = "A policy without a model: the oracle answers (100 % expected), random text (0 %), or those of other problems of the task (chance).",
    }.AcceptOnlyFromAmong("oracle", "random", "other");

    public static void AddTo(Command command) => command.Options.Add(Kind);

    /// <summary>Creates the policy.</summary>
    /// <returns><see langword="null"/> when none is asked for.</returns>
    /// <exception cref="CommandException">A model is given too, or the problems lack what the policy needs.</exception>
    public static BaselineChatClient? Create(ParseResult result, ProblemSet problems)
    {
        if (result.GetValue(Kind) is not { } kind) return null;
        foreach (var option in new[] { "--model", "--endpoint" })
        {
            if (result.GetResult(option) is System.CommandLine.Parsing.OptionResult { Implicit: false }) throw new CommandException(ExitCode.Usage, $"--baseline and {option} exclude each other: give a baseline or a model.");
        }

        try
        {
            return new BaselineChatClient(Enum.Parse<BaselineKind>(kind, ignoreCase: true), problems.Select(problem => problem.Problem));
        }
        catch (ArgumentException problem)
        {
            throw new CommandException(ExitCode.Usage, problem.Message.Split(" (Parameter '")[0]);
        }
    }
}
