using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;
using R1CI.Sdk.Shards;

namespace R1CI.Cli;

/// <summary><c>r1ci --version</c>: the version with the commit, and the digits of the library's content that manifests name, such as <c>0.1.0+17f4d6c7 (3f2a51c09be4)</c>.</summary>
internal sealed class BuildVersion : SynchronousCommandLineAction
{
    private const int Digits = 12;

    public override int Invoke(ParseResult parseResult)
    {
        var library = typeof(Shard).Assembly;
        var version = library.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
        parseResult.InvocationConfiguration.Output.WriteLine($"{version} ({library.ManifestModule.ModuleVersionId.ToString("N")[..Digits]})");
        return ExitCode.Done;
    }
}
