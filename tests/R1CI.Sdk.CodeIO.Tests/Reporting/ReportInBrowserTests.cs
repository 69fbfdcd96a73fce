using R1CI.Sdk.CodeIO.Reporting;
using R1CI.Sdk.Reports.Tests;

namespace R1CI.Sdk.CodeIO.Tests.Reporting;

public sealed class ReportInBrowserTests(HeadlessBrowser browser) : IClassFixture<HeadlessBrowser>
{
    [Theory]
    [InlineData(1280, false)]
    [InlineData(390, true)]
    [InlineData(320, false)]
    public async Task Report_InABrowser_FitsThePageAndAsksForNothing(int width, bool isDark)
    {
        using var folder = new TemporaryFolder();
        using var tab = await browser.OpenTabAsync();
        await tab.RequireFitAsync(Page(folder, "a text of several words and a_name_that_is_rather_long_and_has_no_space_in_it_at_all"), width, isDark);
    }

    [Fact]
    public async Task Report_OfHostileTexts_RunsNoneOfThem()
    {
        using var folder = new TemporaryFolder();
        using var tab = await browser.OpenTabAsync();
        await tab.RequireHarmlessAsync(Page(folder, string.Join(' ', HostileTexts.All)));
    }

    private static string Page(TemporaryFolder folder, string text)
    {
        var run = WrittenRun.Write(folder, text);
        CodeIOReport.Write(run);
        return Path.Combine(run, "report.html");
    }
}
