namespace R1CI.Sdk.Reports.Tests;

/// <summary>What the page of every report must stand in a browser.</summary>
internal static class PageChecks
{
    // Elements that are wider than the page, but for those that scroll or are meant for readers of screens only.
    private const string Overflowing =
        """
        [...document.querySelectorAll('body *')].filter(e => {
          const r = e.getBoundingClientRect();
          return r.width > 0 && (r.right > innerWidth + 1 || r.left < -1) && !e.closest('.scroll, .skip, .unseen, .defs');
        }).map(e => e.outerHTML.slice(0, 200))
        """;

    /// <summary>Opens a page, folded and unfolded, and requires that nothing of it is wider than the window and that it asks for no other file.</summary>
    public static async Task RequireFitAsync(this BrowserTab tab, string path, int width, bool isDark)
    {
        await tab.OpenAsync(path, width, isDark);
        Assert.Equal(width, (int)(await tab.EvaluateAsync("innerWidth"))!);
        await tab.RequireWidthAsync(width);
        await tab.UnfoldAsync();
        await tab.RequireWidthAsync(width);
        tab.RequireSilence(path);
    }

    /// <summary>Opens a page with hostile texts in it, and requires that none of them became a script, an element or a request.</summary>
    public static async Task RequireHarmlessAsync(this BrowserTab tab, string path)
    {
        const int Width = 390;
        await tab.OpenAsync(path, Width);
        await tab.UnfoldAsync();
        Assert.Equal("undefined", (string?)await tab.EvaluateAsync("typeof window.broken"));
        Assert.Equal(0, (int)(await tab.EvaluateAsync("document.querySelectorAll('img, iframe, base, object, embed, form').length"))!);
        Assert.Equal(Width, (int)(await tab.EvaluateAsync("document.scrollingElement.scrollWidth"))!);
        tab.RequireSilence(path);
    }

    private static async Task UnfoldAsync(this BrowserTab tab) => await tab.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");

    private static async Task RequireWidthAsync(this BrowserTab tab, int width)
    {
        Assert.Equal(width, (int)(await tab.EvaluateAsync("document.scrollingElement.scrollWidth"))!);
        Assert.Empty((await tab.EvaluateAsync(Overflowing))!.AsArray().Select(element => (string?)element));
    }

    private static void RequireSilence(this BrowserTab tab, string path)
    {
        Assert.Empty(tab.Complaints);
        Assert.Equal([new Uri(path).AbsoluteUri], tab.Requests.Where(address => address != "data:,"));
    }
}
