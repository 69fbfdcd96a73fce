using R1CI.Sdk.Reports.Tests;

namespace R1CI.Sdk.Evaluation.Tests.Reports;

public sealed class ReportInBrowserTests(HeadlessBrowser browser) : IClassFixture<HeadlessBrowser>
{
    [Theory]
    [InlineData(1280, false)]
    [InlineData(390, false)]
    [InlineData(390, true)]
    [InlineData(320, false)]
    public async Task Report_InABrowser_FitsThePageAndAsksForNothing(int width, bool isDark)
    {
        using var tab = await browser.OpenTabAsync();
        await tab.RequireFitAsync(Page("whole", () => InventedEvaluation.Create(InventedTasks.All, samples: 4)), width, isDark);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Run_WhenClicked_OpensWithAndWithoutScript(bool isScriptDisabled)
    {
        using var tab = await browser.OpenTabAsync();
        await tab.AskAsync("Emulation.setScriptExecutionDisabled", new() { ["value"] = isScriptDisabled });
        await tab.OpenAsync(Page("whole", () => InventedEvaluation.Create(InventedTasks.All, samples: 4)), 390);

        Assert.False((bool)(await tab.EvaluateAsync("document.querySelector('details.run').open"))!);
        await tab.ClickAsync("details.run > summary");

        Assert.True((bool)(await tab.EvaluateAsync("document.querySelector('details.run').open"))!);
        Assert.True((double)(await tab.EvaluateAsync("document.querySelector('details.run .verdict').getBoundingClientRect().height"))! > 0);
        Assert.Equal(!isScriptDisabled, (bool)(await tab.EvaluateAsync("document.querySelector('.data button') !== null"))!);
    }

    [Fact]
    public async Task Table_WhenAHeadIsClicked_IsSortedByItsNumbers()
    {
        using var tab = await browser.OpenTabAsync();
        await tab.OpenAsync(Page("whole", () => InventedEvaluation.Create(InventedTasks.All, samples: 4)), 1280);

        await tab.EvaluateAsync("document.querySelectorAll('#tasks .fold').forEach(d => d.open = true)");
        await tab.ClickAsync("#tasks .data thead th:nth-child(7) button");

        var shown = (await tab.EvaluateAsync("[...document.querySelectorAll('#tasks .data tbody tr')].map(r => parseFloat(r.cells[6].textContent))"))!.AsArray().Select(cell => (double)cell!).ToList();
        Assert.Equal(shown.OrderDescending(), shown);
        Assert.Equal("descending", (string?)await tab.EvaluateAsync("document.querySelector('#tasks .data th:nth-child(7)').getAttribute('aria-sort')"));
    }

    [Fact]
    public async Task Report_OfHostileTexts_RunsNoneOfThem()
    {
        using var tab = await browser.OpenTabAsync();
        await tab.RequireHarmlessAsync(Page("hostile", () => HostileEvaluation.Of(string.Join(' ', HostileTexts.All))));
    }

    [Fact]
    public async Task Policy_WhenMarkupWereToGetIntoThePage_StopsItsScriptAndItsRequest()
    {
        using var tab = await browser.OpenTabAsync();
        var path = Page("policy", () => InventedEvaluation.Create([]));
        var text = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(path, text.Replace("</main>", $"<p title=\"{HostileTexts.Script}{HostileTexts.Image}</p></main>", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        await tab.OpenAsync(path, 390);

        Assert.Equal(1, (int)(await tab.EvaluateAsync("document.querySelectorAll('img').length"))!);
        Assert.Equal("undefined", (string?)await tab.EvaluateAsync("typeof window.broken"));
        Assert.NotEmpty(tab.Complaints);
    }

    private string Page(string name, Func<InventedEvaluation> evaluation)
    {
        var path = Path.Combine(browser.Folder, $"{name}.html");
        if (!File.Exists(path))
        {
            File.WriteAllBytes(path, evaluation().Report());
        }

        return path;
    }
}
