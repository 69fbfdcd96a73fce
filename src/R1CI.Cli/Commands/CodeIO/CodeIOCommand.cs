using System.CommandLine;
using R1CI.Sdk.CodeIO.Running;

namespace R1CI.Cli.Commands.CodeIO;

/// <summary><c>r1ci codeio</c>: from plain code to reasoning data that was executed and checked, without a model or with one behind an endpoint.</summary>
internal static class CodeIOCommand
{
    public static Command Create()
    {
        var codeio = new Command("codeio", "Turn plain code into reasoning data: predict outputs and inputs of functions that were executed.") { CodeIORunCommand.Create() };
        foreach (var stage in Enum.GetValues<CodeIOStage>()) codeio.Add(CodeIOStageCommand.Create(stage));
        codeio.Add(CodeIOLeakageCommand.Create());
        return codeio;
    }
}
