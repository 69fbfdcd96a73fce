using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Conformance.Fakes;
using R1CI.Sdk.Tests.Shared;

namespace R1CI.Sdk.SemanticKernel.Tests.Kernels;

/// <summary>The adapter as a package: what it references, what it shows, and what the page says of it.</summary>
public sealed class PackageTests
{
    private static readonly string[] Allowed =
    [
        "R1CI.Sdk", "Microsoft.Extensions.AI.Abstractions", "Microsoft.Extensions.DependencyInjection.Abstractions", "Microsoft.SemanticKernel.Abstractions", "Microsoft.SemanticKernel.Core",
    ];

    private static readonly string Tests = Path.Combine(Repository.Root, "tests", "R1CI.Sdk.SemanticKernel.Tests");

    [Fact]
    public void References_OfTheAdapter_StayInsideTheDrawing() =>
        Assert.Empty(typeof(R1KernelExtensions).Assembly.GetReferencedAssemblies().Select(reference => reference.Name!)
            .Where(name => !name.StartsWith("System.", StringComparison.Ordinal)).Except(Allowed));

    [Fact]
    public void PublicApi_OfTheAdapter_IsTheApprovedOne() =>
        ApiListing.Check(typeof(R1KernelExtensions).Assembly, Path.Combine(Tests, "R1CI.Sdk.SemanticKernel.txt"));

    [Fact]
    public async Task DocumentedSnippet_RunsAsWritten()
    {
        using var model = new ScriptedChatClient("<<<1>>>", "<<<2>>>");
        await using var agent = new R1Agent(model);
        var builder = Kernel.CreateBuilder();
        builder.Plugins.AddFromFunctions("shop", [KernelFunctionFactory.CreateFromMethod(() => 3, "price")]);

        // snippet: kernel
        builder.AddR1Agent(agent);                                                       // prompts of the kernel go to the agent
        var kernel = builder.Build();
        kernel.Plugins.AddR1CodeInterpreter();                                           // code_run_python, for its other models
        await using var own = kernel.CreateR1Agent(functions: kernel.Plugins["shop"]);   // the kernel's model; code calls shop_...()
        // end

        Assert.Equal("1", (await kernel.InvokePromptAsync("q", cancellationToken: TestContext.Current.CancellationToken)).ToString());
        Assert.NotNull(kernel.Services.GetRequiredService<IChatCompletionService>());
        Assert.Equal(["shop", "code"], kernel.Plugins.Select(plugin => plugin.Name));
        var page = (await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "embedding.md"), TestContext.Current.CancellationToken)).ReplaceLineEndings("\n");
        Assert.Contains(ReadmeSnippet.Of(Path.Combine(Tests, "Kernels", "PackageTests.cs"), "kernel"), page, StringComparison.Ordinal);
    }
}
