using R1CI.Sdk.CodeIO.Reporting;
using R1CI.Sdk.Reports.Tests;

namespace R1CI.Sdk.CodeIO.Tests.Reporting;

public sealed class ReportInBrowserTests(HeadlessBrowser browser) : IClassFixture<HeadlessBrowser>
{
    // Elements that are wider than the page, but for those that scroll or are meant for readers of screens only.
    private const string Overflowing =
        """
        [...document.querySelectorAll('body *')].filter(e => {
          const r = e.getBoundingClientRect();
          return r.width > 0 && (r.right > innerWidth + 1 || r.left < -1) && !e.closest('.scroll, .skip, .unseen, .defs');
        }).map(e => e.outerHTML.slice(0, 200))
        """;

    [Theory]
    [InlineData(1280, false)]
    [InlineData(390, true)]
    [InlineData(320, false)]
    public async Task Report_InABrowser_FitsThePageAndAsksForNothing(int width, bool isDark)
    {
        using var folder = new TemporaryFolder();
        using var tab = await browser.OpenTabAsync();
        var path = Page(folder, "a text of several words and a_name_that_is_rather_long_and_has_no_space_in_it_at_all");
        await tab.OpenAsync(path, width, isDark);

        Assert.Equal(width, (int)(await tab.EvaluateAsync("document.scrollingElement.scrollWidth"))!);
        await tab.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
        Assert.Equal(width, (int)(await tab.EvaluateAsync("document.scrollingElement.scrollWidth"))!);
        Assert.Empty((await tab.EvaluateAsync(Overflowing))!.AsArray().Select(element => (string?)element));
        Assert.Empty(tab.Complaints);
        Assert.Equal([new Uri(path).AbsoluteUri], tab.Requests.Where(address => address != "data:,"));
    }

    [Fact]
    public async Task Report_OfHostileTexts_RunsNoneOfThem()
    {
        using var folder = new TemporaryFolder();
        using var tab = await browser.OpenTabAsync();
        var path = Page(folder, string.Join(' ', HostileTexts.All));
        await tab.OpenAsync(path, 390);
        await tab.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");

        Assert.Equal("undefined", (string?)await tab.EvaluateAsync("typeof window.broken"));
        Assert.Equal(0, (int)(await tab.EvaluateAsync("document.querySelectorAll('img, iframe, base, object, embed, form').length"))!);
        Assert.Equal(390, (int)(await tab.EvaluateAsync("document.scrollingElement.scrollWidth"))!);
        Assert.Empty(tab.Complaints);
        Assert.Equal([new Uri(path).AbsoluteUri], tab.Requests.Where(address => address != "data:,"));
    }

    private static string Page(TemporaryFolder folder, string text)
    {
        var run = WrittenRun.Write(folder, text);
        CodeIOReport.Write(run);
        return Path.Combine(run, "report.html");
    }
}
