using System.Diagnostics;

namespace R1CI.Sdk.Durability;

/// <summary>Processes that run another verb of this program, or another program.</summary>
internal static class Child
{
    public static Process Start(params string[] arguments) => StartProgram(Environment.ProcessPath!, [.. Self, .. arguments]);

    public static Process StartProgram(string program, IEnumerable<string> arguments) =>
        Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;

    // Under `dotnet x.dll` the process is dotnet.
    private static IEnumerable<string> Self =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(Child).Assembly.Location] : [];
}
