using System.Reflection;
using Microsoft.Playwright;

namespace R1CI.Sdk.Server.Tests.Chat.Pages;

/// <summary>A Chromium without a window, where one is installed (apt package chromium), driven by Playwright with the node of the PATH.</summary>
public sealed class ChatBrowser : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
    // Milliseconds: a busy machine may stand still for a while; nothing here is a measurement.
    private const int Patience = 60_000;
    private string? _missing;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        var (chromium, node) = (Environment.GetEnvironmentVariable("CHROME_BIN") is { Length: > 0 } named ? named : Find(Names), Find(["node"]));
        _missing = chromium is null ? "No Chromium on the PATH or in CHROME_BIN: apt install chromium." : node is null ? "No node on the PATH, which drives the browser." : null;
        if (_missing is not null) return;
        var driver = typeof(ChatBrowser).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "PlaywrightDriver").Value;
        Environment.SetEnvironmentVariable("PLAYWRIGHT_DRIVER_SEARCH_PATH", driver);
        Environment.SetEnvironmentVariable("PLAYWRIGHT_NODEJS_PATH", node);
        _playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(15_000);
        string[] sandbox = Environment.UserName == "root" ? ["--no-sandbox"] : [];
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = chromium, Args = [.. sandbox, "--disable-gpu", "--disable-dev-shm-usage"], Timeout = Patience });
    }

    /// <summary>Opens the page as a user of its own; skips the test where there is no browser.</summary>
    internal Task<ChatPage> OpenAsync(ChatHost host, int width = 1200, bool isDark = false) => OpenAsync(new Uri(host.Url), width, isDark);

    internal async Task<ChatPage> OpenAsync(Uri address, int width = 1200, bool isDark = false)
    {
        Assert.SkipWhen(_missing is not null, _missing ?? "");
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 800 },
            ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            HasTouch = width < 600,
            IsMobile = width < 600,
        });
        context.SetDefaultTimeout(Patience);
        return await new ChatPage(await context.NewPageAsync(), address).OpenAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    private static string? Find(IEnumerable<string> names)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var suffix = OperatingSystem.IsWindows() ? ".exe" : "";
        return names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name + suffix))).FirstOrDefault(File.Exists);
    }
}

/// <summary>The browser of all page tests, which come one after another.</summary>
[CollectionDefinition]
public sealed class ChatPages : ICollectionFixture<ChatBrowser>;
