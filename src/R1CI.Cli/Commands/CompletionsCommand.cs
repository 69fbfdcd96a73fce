using System.CommandLine;

namespace R1CI.Cli.Commands;

/// <summary><c>r1ci completions SHELL</c>: prints what makes a shell complete commands and options. The words come from <c>r1ci [suggest:N] LINE</c>.</summary>
internal static class CompletionsCommand
{
    private static readonly Argument<string> Shell = new Argument<string>("shell") { Description = "bash, zsh, fish or pwsh." }.AcceptOnlyFromAmong("bash", "zsh", "fish", "pwsh");

    public static Command Create()
    {
        var command = new Command("completions", "Print the script that lets a shell complete r1ci's commands and options.") { Shell };
        command.SetAction(static result =>
        {
            using var script = new StreamReader(typeof(CompletionsCommand).Assembly.GetManifestResourceStream("completions." + result.GetValue(Shell))!);
            Console.Out.Write(script.ReadToEnd().ReplaceLineEndings("\n"));
            return ExitCode.Done;
        });
        return command;
    }
}
