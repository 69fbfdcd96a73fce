using System.Diagnostics;
using R1CI.Sdk.Node.Installation;
using R1CI.Sdk.Node.Processes;

namespace R1CI.Sdk.Node.Tests.Sessions;

/// <summary>Runs code in a node that is started as a child is, in the place of the worker: what code would find that got out of its realm and undid its tidying.</summary>
internal static class Outside
{
    public static async Task<string> RunAsync(string code, CancellationToken cancellationToken)
    {
        var start = NodeCommand.Create(NodeInstallation.Find(null), 64L << 20);
        start.ArgumentList[^1] = "const say = text => { process.stdout.write('said ' + text + '\\n'); process.exit(0); };\n" + code;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        var error = await process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return output.StartsWith("said ", StringComparison.Ordinal) ? output[5..].TrimEnd('\n') : $"nothing said; exit code {process.ExitCode}: {error}";
    }
}
