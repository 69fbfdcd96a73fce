using System.Reflection;
using R1CI.Sdk.Tests.Shared;

namespace R1CI.Cli.Tests;

/// <summary>
/// The public API of each library against its approved listing in <c>Api/</c>. A change is a decision: run the tests once with
/// <c>R1CI_ACCEPT_API=1</c> and commit the new listing with the change.
/// </summary>
public sealed class PublicApiTests
{
    [Theory]
    [InlineData("R1CI.Sdk")]
    [InlineData("R1CI.Sdk.Python")]
    [InlineData("R1CI.Sdk.CodeIO")]
    [InlineData("R1CI.Sdk.Evaluation")]
    [InlineData("R1CI.Sdk.Hosting")]
    [InlineData("R1CI.Sdk.Jint")]
    [InlineData("R1CI.Sdk.Node")]
    [InlineData("R1CI.Sdk.Models.Tiny")]
    [InlineData("R1CI.Sdk.OnnxGenAI")]
    [InlineData("R1CI.Sdk.OnnxRuntime")]
    [InlineData("R1CI.Sdk.Mcp")]
    [InlineData("R1CI.Sdk.Server")]
    [InlineData("R1CI.Sdk.Tasks")]
    [InlineData("R1CI.Sdk.Training")]
    public void PublicApi_OfALibrary_IsTheApprovedOne(string name) =>
        ApiListing.Check(Assembly.Load(name), Path.Combine(Cli.Root, "tests", "R1CI.Cli.Tests", "Api", name + ".txt"));
}
