using System.IO.Compression;
using System.Xml.Linq;

namespace R1CI.Cli.Tests.Packages;

[CollectionDefinition(PackedFeed.Name)]
public sealed class PackedFeedGroup : ICollectionFixture<PackedFeed>;

/// <summary>The packages of what has been built, in a folder that is a feed, and a place for projects outside the repository that use them.</summary>
public sealed class PackedFeed : IAsyncLifetime
{
    /// <summary>The tests that share one feed.</summary>
    public const string Name = "packed feed";

    /// <summary>A version that no other feed and no cache has.</summary>
    public const string Version = "0.0.0-fresh";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("r1ci-packages-");

    /// <summary>Gets the packages that are made, by id: all libraries that this test project has, which are all but those that a feed may lack.</summary>
    public static IReadOnlyList<string> Ids { get; } =
    [
        "R1CI.Sdk", "R1CI.Sdk.CodeIO", "R1CI.Sdk.Evaluation", "R1CI.Sdk.Hosting", "R1CI.Sdk.Jint", "R1CI.Sdk.Mcp", "R1CI.Sdk.Models.Tiny", "R1CI.Sdk.Node",
        "R1CI.Sdk.OnnxGenAI", "R1CI.Sdk.OnnxGenAI.Runtime", "R1CI.Sdk.OnnxRuntime", "R1CI.Sdk.OnnxRuntime.Runtime", "R1CI.Sdk.Python", "R1CI.Sdk.Server", "R1CI.Sdk.Tasks", "R1CI.Sdk.Training",
    ];

    /// <summary>Gets the projects that are not in <c>src</c>: third-party software, packed once for each version of it.</summary>
    public static IReadOnlyDictionary<string, string> Runtimes { get; } = new Dictionary<string, string>
    {
        ["R1CI.Sdk.OnnxGenAI.Runtime"] = "build/OnnxRuntimeGenAI/OnnxRuntimeGenAI.csproj",
        ["R1CI.Sdk.OnnxRuntime.Runtime"] = "build/OnnxRuntime/OnnxRuntime.csproj",
    };

    public string Feed => Path.Combine(_folder.FullName, "feed");

    public string Cache => Path.Combine(_folder.FullName, "cache");

    public async ValueTask InitializeAsync()
    {
        var projects = Ids.Select(static id => Runtimes.GetValueOrDefault(id, $"src/{id}/{id}.csproj"));
        var settings = $"NoBuild=true;Configuration={new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name};PackageVersion={Version};PackageOutputPath={Feed};IncludeSymbols=false";
        var all = Path.Combine(_folder.FullName, "pack.proj");
        await File.WriteAllTextAsync(all,
            $"""
            <Project>
              <ItemGroup>
                {string.Concat(projects.Select(static project => $"<Packed Include=\"{Path.Combine(Cli.Root, project)}\" />"))}
                <Packed Include="{Path.Combine(Cli.Root, "src", "R1CI.Cli", "R1CI.Cli.csproj")}" AdditionalProperties="_IsPacking=true;CreateRidSpecificToolPackages=false;ToolPackageRuntimeIdentifiers=" />
              </ItemGroup>
              <Target Name="Pack"><MSBuild Projects="@(Packed)" Targets="Pack" Properties="{settings}" BuildInParallel="true" /></Target>
            </Project>
            """);
        var (exitCode, output) = await Dotnet.RunAsync(_folder.FullName, packages: null, "msbuild", all, "-t:Pack", "-v:q", "-nologo", "-m:2");
        Assert.True(exitCode == 0, output);
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "nuget.config"), $"""<configuration><packageSources><add key="packed" value="{Feed}" /></packageSources></configuration>""");
    }

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>Makes a project outside the repository, as <c>dotnet new console</c> (or <c>web</c>) does.</summary>
    public string Create(string name, string program, string sdk = "Microsoft.NET.Sdk")
    {
        var folder = _folder.CreateSubdirectory(name).FullName;
        File.WriteAllText(Path.Combine(folder, name + ".csproj"),
            $"""
            <Project Sdk="{sdk}">
              <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(folder, "Program.cs"), program);
        return folder;
    }

    /// <summary>Runs <c>dotnet</c> in a folder of such a project; skips the test when no feed but ours answers.</summary>
    public async Task<string> RunAsync(string folder, params string[] arguments)
    {
        var (exitCode, output) = await Dotnet.RunAsync(folder, Cache, arguments);
        Assert.SkipWhen(output.Contains("NU1301", StringComparison.Ordinal), "No package feed answers: packages of others that a new project needs cannot be restored.");
        Assert.True(exitCode == 0, $"dotnet {string.Join(' ', arguments)}\n{output}");
        return output;
    }

    internal ZipArchive Open(string id) => ZipFile.OpenRead(Path.Combine(Feed, $"{id}.{Version}.nupkg"));

    internal XElement Manifest(string id)
    {
        using var package = Open(id);
        using var manifest = package.GetEntry(id + ".nuspec")!.Open();
        return XElement.Load(manifest);
    }
}
