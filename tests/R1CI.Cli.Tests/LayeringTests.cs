using System.Reflection;

namespace R1CI.Cli.Tests;

/// <summary>References point one way: read off the built assemblies, so that no project file can say otherwise.</summary>
public sealed class LayeringTests
{
    // Of the shared framework, which is no package.
    private static readonly string[] AspNetCore =
    [
        "Microsoft.AspNetCore", "Microsoft.AspNetCore.Connections.Abstractions", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Hosting.Abstractions",
        "Microsoft.AspNetCore.Hosting.Server.Abstractions", "Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Http.Abstractions", "Microsoft.AspNetCore.Http.Extensions",
        "Microsoft.AspNetCore.Http.Features", "Microsoft.AspNetCore.Routing", "Microsoft.AspNetCore.Routing.Abstractions", "Microsoft.AspNetCore.Server.Kestrel",
        "Microsoft.AspNetCore.Server.Kestrel.Core", "Microsoft.AspNetCore.WebSockets", "Microsoft.Extensions.DependencyInjection.Abstractions",
        "Microsoft.Extensions.Features", "Microsoft.Extensions.Hosting", "Microsoft.Extensions.Hosting.Abstractions", "Microsoft.Extensions.Logging", "Microsoft.Extensions.Logging.Abstractions",
        "Microsoft.Extensions.Options", "Microsoft.Extensions.Primitives", "Microsoft.Net.Http.Headers",
    ];

    // Everything else that starts with one of the watched prefixes is forbidden.
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["R1CI.Sdk.Python"] = [],
        ["R1CI.Sdk"] = ["R1CI.Sdk.Python", "Microsoft.Extensions.AI.Abstractions"],
        ["R1CI.Sdk.OnnxGenAI"] = ["R1CI.Sdk", "Microsoft.Extensions.AI.Abstractions", "Microsoft.ML.OnnxRuntimeGenAI"],
        ["R1CI.Sdk.OnnxRuntime"] = ["R1CI.Sdk", "Microsoft.Extensions.AI.Abstractions", "Microsoft.ML.OnnxRuntime"],
        ["R1CI.Sdk.Hosting"] =
        [
            "R1CI.Sdk", "Microsoft.Extensions.AI.Abstractions", "Microsoft.Extensions.Configuration.Abstractions", "Microsoft.Extensions.DependencyInjection.Abstractions",
            "Microsoft.Extensions.Hosting.Abstractions", "Microsoft.Extensions.Logging.Abstractions", "Microsoft.Extensions.Options",
        ],
        ["R1CI.Sdk.Models.Tiny"] = [],
        ["R1CI.Sdk.Training"] = ["R1CI.Sdk", "Microsoft.Extensions.AI.Abstractions"],
        ["R1CI.Sdk.Tasks"] = ["R1CI.Sdk", "Microsoft.Extensions.AI.Abstractions"],
        ["R1CI.Sdk.Evaluation"] = ["R1CI.Sdk", "Microsoft.Extensions.AI.Abstractions"],
        ["R1CI.Sdk.CodeIO"] = ["R1CI.Sdk", "R1CI.Sdk.Python", "Microsoft.Extensions.AI.Abstractions"],
        ["R1CI.Sdk.Node"] = ["R1CI.Sdk", "Microsoft.Extensions.AI.Abstractions"],
        ["R1CI.Sdk.Jint"] = ["R1CI.Sdk", "Microsoft.Extensions.AI.Abstractions", "Jint", "Acornima"],
        ["R1CI.Sdk.Mcp"] = ["R1CI.Sdk", "Microsoft.Extensions.AI.Abstractions", "ModelContextProtocol", "ModelContextProtocol.Core", "Microsoft.Extensions.DependencyInjection.Abstractions"],
        ["R1CI.Sdk.Server"] = ["R1CI.Sdk", "Microsoft.Extensions.AI.Abstractions", .. AspNetCore],
        ["r1ci"] = ["R1CI.Sdk", "R1CI.Sdk.CodeIO", "R1CI.Sdk.Jint", "R1CI.Sdk.Node", "R1CI.Sdk.OnnxGenAI", "R1CI.Sdk.OnnxRuntime", "R1CI.Sdk.Evaluation", "R1CI.Sdk.Mcp", "R1CI.Sdk.Server", "R1CI.Sdk.Tasks", "R1CI.Sdk.Training", "Microsoft.Extensions.AI.Abstractions", "System.CommandLine", "Spectre.Console",
            "ModelContextProtocol.Core", "Microsoft.Extensions.Logging", "Microsoft.Extensions.Logging.Abstractions"],
    };

    public static TheoryData<string> Assemblies => [.. Allowed.Keys];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void References_OfABuiltAssembly_StayInsideTheDrawing(string name)
    {
        var references = Assembly.Load(name).GetReferencedAssemblies().Select(reference => reference.Name!);
        var outside = references.Where(reference => !IsBaseClassLibrary(reference) && !Allowed[name].Contains(reference));
        Assert.Empty(outside);
    }

    [Fact]
    public void Allowed_ListsEveryAssemblyOfOurs()
    {
        var ours = Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll").Select(Path.GetFileNameWithoutExtension)
            .Where(name => (name!.StartsWith("R1CI.", StringComparison.Ordinal) || name == "r1ci") && name is not "R1CI.Sdk.Conformance" && !name!.EndsWith(".Tests", StringComparison.Ordinal));
        Assert.Equal(Allowed.Keys.Order(), ours.Order()!);
    }

    private static bool IsBaseClassLibrary(string name) =>
        name is "System.Runtime" or "netstandard" or "mscorlib" ||
        (name.StartsWith("System.", StringComparison.Ordinal) && name != "System.CommandLine") ||
        name.StartsWith("Microsoft.Win32", StringComparison.Ordinal);
}
