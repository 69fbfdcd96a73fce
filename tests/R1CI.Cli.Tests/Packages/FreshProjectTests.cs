using System.Diagnostics;
using System.Text.Json;
using R1CI.Cli.Tests.Docs;

namespace R1CI.Cli.Tests.Packages;

/// <summary>What somebody does who has never seen the repository: a new project, <c>dotnet add package</c>, the lines of the package's page.</summary>
[Collection(PackedFeed.Name)]
public sealed class FreshProjectTests(PackedFeed feed)
{
    [Theory]
    [InlineData("R1CI.Sdk.Models.Tiny", "168\n")]
    [InlineData("R1CI.Sdk", "285\n")]
    public async Task Page_OfAPackage_RunsInANewProject(string id, string prints)
    {
        var folder = feed.Create("fresh" + id.Split('.')[^1], Page(id));
        await feed.RunAsync(folder, "add", "package", id, "--prerelease", "--no-restore");
        Assert.EndsWith(prints, (await feed.RunAsync(folder, "run", "-v", "q")).ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_OfHosting_AnswersOverHttp()
    {
        var folder = feed.Create("fresh-host", Page("R1CI.Sdk.Hosting"), "Microsoft.NET.Sdk.Web");
        foreach (var id in new[] { "R1CI.Sdk.Hosting", "R1CI.Sdk.Models.Tiny" })
        {
            await feed.RunAsync(folder, "add", "package", id, "--prerelease", "--no-restore");
        }

        await feed.RunAsync(folder, "build", "-v", "q");
        using var server = Process.Start(Dotnet.Start(folder, feed.Cache, [Path.Combine(folder, "bin", "Debug", "net10.0", "fresh-host.dll"), "--urls", "http://127.0.0.1:0"]))!;
        try
        {
            var address = "";
            while (await server.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line && address.Length == 0)
            {
                if (line.Split("Now listening on: ") is [_, var url]) address = url;
            }

            using var http = new HttpClient();
            var question = Uri.EscapeDataString("How many prime numbers are there between 1 and 1000?");
            Assert.Equal("168", await http.GetStringAsync(new Uri($"{address}/ask?question={question}"), TestContext.Current.CancellationToken));
        }
        finally
        {
            server.Kill();
        }
    }

    [Fact]
    public async Task Natives_OfTheRuntime_ComeByPlatform()
    {
        var folder = feed.Create("platforms", Page("R1CI.Sdk.Models.Tiny"));
        var project = Path.Combine(folder, "platforms.csproj");
        // The hosts and runtimes of other platforms, which not every feed has, are not what this is about.
        const string Settings = "<UseAppHost>false</UseAppHost><EnableAppHostPackDownload>false</EnableAppHostPackDownload><EnableRuntimePackDownload>false</EnableRuntimePackDownload></PropertyGroup>";
        var text = (await File.ReadAllTextAsync(project, TestContext.Current.CancellationToken)).Replace("</PropertyGroup>", $"<RuntimeIdentifiers>linux-x64;win-x64;win-arm64;osx-arm64</RuntimeIdentifiers>{Settings}", StringComparison.Ordinal)
            .Replace("</Project>", $"""<ItemGroup><PackageReference Include="R1CI.Sdk.Models.Tiny" Version="{PackedFeed.Version}" /></ItemGroup></Project>""", StringComparison.Ordinal);
        await File.WriteAllTextAsync(project, text, TestContext.Current.CancellationToken);
        await feed.RunAsync(folder, "publish", "-r", "win-x64", "--self-contained", "false", "-o", "out", "-v", "q");

        Assert.Equal(["libonnxruntime-genai.so", "libonnxruntime.so", "libonnxruntime_providers_shared.so"], await NativesAsync(folder, "linux-x64"));
        Assert.Equal(["onnxruntime-genai.dll", "onnxruntime.dll", "onnxruntime_providers_shared.dll"], await NativesAsync(folder, "win-x64"));
        Assert.Equal(["onnxruntime-genai.dll", "onnxruntime.dll", "onnxruntime_providers_shared.dll"], await NativesAsync(folder, "win-arm64"));
        Assert.Equal(["libonnxruntime-genai.dylib", "libonnxruntime.dylib"], await NativesAsync(folder, "osx-arm64"));
        var published = Directory.EnumerateFiles(Path.Combine(folder, "out")).Select(static file => Path.GetFileName(file)!).Where(static name => name.Contains("onnxruntime", StringComparison.Ordinal));
        Assert.Equal(await NativesAsync(folder, "win-x64"), published.Order(StringComparer.Ordinal));
        Assert.True(File.Exists(Path.Combine(folder, "out", "models", "r1ci-tiny", "model.onnx")));
    }

    [Fact]
    public async Task Tool_InstalledIntoAFolder_AnswersWithItsOwnModel()
    {
        var folder = feed.Create("tool", "");
        await feed.RunAsync(folder, "tool", "install", "r1ci", "--tool-path", "tools", "--prerelease");
        Assert.EndsWith("Answer: 168\n", await RunToolAsync(folder, "ask", "How many prime numbers are there between 1 and 1000?"), StringComparison.Ordinal);
        await File.WriteAllTextAsync(Path.Combine(folder, "script.py"), "print(6 * 7)\n", TestContext.Current.CancellationToken);
        Assert.Equal("42\n", await RunToolAsync(folder, "exec", "script.py"));
        using var doctor = JsonDocument.Parse(await RunToolAsync(folder, "doctor", "--json"));
        Assert.NotEqual(JsonValueKind.Undefined, doctor.RootElement.ValueKind);
    }

    private async Task<string> RunToolAsync(string folder, params string[] arguments)
    {
        using var tool = Process.Start(Dotnet.Start(folder, feed.Cache, arguments, Path.Combine(folder, "tools", OperatingSystem.IsWindows() ? "r1ci.exe" : "r1ci")))!;
        var errors = tool.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await tool.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await tool.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(tool.ExitCode == 0, await errors);
        return output.ReplaceLineEndings("\n");
    }

    // What a restore chose for a platform.
    private static async Task<IEnumerable<string>> NativesAsync(string folder, string rid)
    {
        using var assets = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(folder, "obj", "project.assets.json"), TestContext.Current.CancellationToken));
        var runtime = assets.RootElement.GetProperty("targets").GetProperty("net10.0/" + rid).GetProperty($"R1CI.Sdk.OnnxRuntime.Runtime/{PackedFeed.Version}");
        return [.. runtime.GetProperty("native").EnumerateObject().Select(static file => Path.GetFileName(file.Name)).Order(StringComparer.Ordinal)];
    }

    private static string Page(string id) => DocumentedBlock.Of(Path.Combine(Cli.Root, "src", id, "PACKAGE.md")).First(static block => block.Kind == "csharp").Text;
}
