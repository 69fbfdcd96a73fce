using System.Xml.Linq;

namespace R1CI.Cli.Tests.Packages;

/// <summary>What each package says of itself, holds and depends on.</summary>
[Collection(PackedFeed.Name)]
public sealed class PackageTests(PackedFeed feed)
{
    // Beside packages of ours and Microsoft.Extensions.AI.Abstractions, which all have.
    private static readonly Dictionary<string, string[]> Others = new()
    {
        ["R1CI.Sdk.Hosting"] =
        [
            "Microsoft.Extensions.Configuration.Abstractions", "Microsoft.Extensions.DependencyInjection.Abstractions", "Microsoft.Extensions.Hosting.Abstractions",
            "Microsoft.Extensions.Logging.Abstractions", "Microsoft.Extensions.Options",
        ],
        ["R1CI.Sdk.Jint"] = ["Jint"],
        // The rest are what ModelContextProtocol needs, at the versions that all packages share.
        ["R1CI.Sdk.Mcp"] =
        [
            "Microsoft.Extensions.Configuration.Abstractions", "Microsoft.Extensions.DependencyInjection.Abstractions", "Microsoft.Extensions.Hosting.Abstractions",
            "Microsoft.Extensions.Logging.Abstractions", "Microsoft.Extensions.Options", "ModelContextProtocol",
        ],
    };

    private static readonly string[] Described = ["description", "tags", "authors"];

    public static TheoryData<string> Ids => [.. PackedFeed.Ids];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Manifest_OfAPackage_SaysWhatAStrangerAsks(string id)
    {
        var manifest = feed.Manifest(id);
        Assert.Equal((id, PackedFeed.Version, "MIT", "README.md"), (Of(manifest, "id"), Of(manifest, "version"), Of(manifest, "license"), Of(manifest, "readme")));
        foreach (var name in Described) Assert.NotEqual("", Of(manifest, name));
        var repository = manifest.Descendants().Single(static element => element.Name.LocalName == "repository");
        Assert.Equal("git", repository.Attribute("type")!.Value);
        Assert.Null(repository.Attribute("url"));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Dependencies_OfAPackage_AreWhatItRunsWith(string id)
    {
        var manifest = feed.Manifest(id);
        var dependencies = manifest.Descendants().Where(static element => element.Name.LocalName == "dependency").Select(static element => (Id: element.Attribute("id")!.Value, Version: element.Attribute("version")!.Value)).ToList();
        Assert.All(dependencies.Where(static dependency => dependency.Id.StartsWith("R1CI.", StringComparison.Ordinal)), static dependency => Assert.Equal(PackedFeed.Version, dependency.Version));
        var expected = Others.GetValueOrDefault(id, []);
        var others = dependencies.Select(static dependency => dependency.Id).Where(static dependency => !dependency.StartsWith("R1CI.", StringComparison.Ordinal) && dependency != "Microsoft.Extensions.AI.Abstractions");
        Assert.Equal(expected.Order(StringComparer.Ordinal), others.Order(StringComparer.Ordinal));
        if (id == "R1CI.Sdk.Python") Assert.Empty(dependencies);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Library_InAPackage_HasItsDocumentationAndNothingBesideIt(string id)
    {
        using var package = feed.Open(id);
        var library = package.Entries.Select(static entry => entry.FullName).Where(static name => name.StartsWith("lib/", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        string[] expected = PackedFeed.Runtimes.TryGetValue(id, out var project) ? [$"lib/net10.0/Microsoft.ML.{Path.GetFileNameWithoutExtension(project)}.dll"] : [$"lib/net10.0/{id}.dll", $"lib/net10.0/{id}.xml"];
        Assert.Equal(expected, library);
        Assert.NotNull(package.GetEntry("README.md"));
    }

    [Fact]
    public void Files_OfAProgramWithAllPackages_ComeFromOnePackageEach()
    {
        var files = PackedFeed.Ids.SelectMany(id =>
        {
            using var package = feed.Open(id);
            return package.Entries.Select(static entry => entry.FullName).Where(static name => name.StartsWith("lib/", StringComparison.Ordinal) || name.StartsWith("runtimes/", StringComparison.Ordinal)).ToList();
        }).ToList();
        Assert.Contains("runtimes/linux-x64/native/libonnxruntime-genai.so", files);
        Assert.Equal(files.Distinct(), files);
    }

    [Fact]
    public void Model_InItsPackage_IsWholeAndWithoutTestQuestions()
    {
        using var package = feed.Open("R1CI.Sdk.Models.Tiny");
        var model = package.Entries.Where(static entry => entry.FullName.StartsWith("models/", StringComparison.Ordinal)).Select(static entry => entry.Name).Order(StringComparer.Ordinal);
        Assert.Equal(["README.md", "SHA256SUMS", "genai_config.json", "model.onnx", "r1ci.json", "special_tokens_map.json", "tokenizer.json", "tokenizer_config.json"], model);
    }

    [Fact]
    public void Ids_AreEveryLibraryThatPacksHere()
    {
        string[] optional = ["R1CI.Sdk.IronPython", "R1CI.Sdk.SemanticKernel"];
        var libraries = Directory.EnumerateDirectories(Path.Combine(Cli.Root, "src"), "R1CI.Sdk*").Select(static folder => Path.GetFileName(folder)!).Except(optional).Concat(PackedFeed.Runtimes.Keys);
        Assert.Equal(PackedFeed.Ids.Order(StringComparer.Ordinal), libraries.Order(StringComparer.Ordinal));
    }

    private static string Of(XElement manifest, string name) => manifest.Descendants().First(element => element.Name.LocalName == name).Value;
}
