using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace R1CI.Sdk.Server.Tests.Chat.Pages;

/// <summary>One tab with the chat, and what its user does and sees.</summary>
internal sealed class ChatPage : IAsyncDisposable
{
    private readonly List<string> _complaints = [];
    private readonly List<string> _foreign = [];
    private readonly Uri _address;

    public ChatPage(IPage page, Uri address)
    {
        (Page, _address) = (page, address);
        page.PageError += (_, problem) => Add(_complaints, problem);
        page.Dialog += (_, dialog) => Add(_complaints, $"dialog: {dialog.Message}");
        // What the server refuses is written to the console by the browser itself.
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !message.Text.Contains("Failed to load resource", StringComparison.Ordinal)) Add(_complaints, message.Text);
        };
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal)) Add(_foreign, request.Url);
        };
    }

    public IPage Page { get; }

    /// <summary>Gets what went wrong in the page, and addresses elsewhere that it asked for.</summary>
    public IReadOnlyList<string> Complaints
    {
        get
        {
            lock (_complaints) return [.. _complaints, .. _foreign];
        }
    }

    public ILocator Question => Page.Locator("#question");

    public ILocator Stop => Page.GetByRole(AriaRole.Button, new() { Name = "Stop", Exact = true });

    public ILocator Problem => Page.Locator("#problem");

    public ILocator Answers => Page.Locator(".answer .text");

    public ILocator Ends => Page.Locator(".end");

    public async Task<ChatPage> OpenAsync()
    {
        await Page.GotoAsync(_address.AbsoluteUri);
        await Assertions.Expect(Page.Locator("#state")).ToHaveClassAsync("on");
        return this;
    }

    /// <summary>A second tab of the same user on what this one shows.</summary>
    public async Task<ChatPage> SecondTabAsync() => await new ChatPage(await Page.Context.NewPageAsync(), new Uri(Page.Url)).OpenAsync();

    public async Task AskAsync(string text)
    {
        await Question.FillAsync(text);
        await Question.PressAsync("Enter");
    }

    /// <summary>Asks, and waits for the end.</summary>
    public async Task RunAsync(string text)
    {
        var ends = await Ends.CountAsync();
        await AskAsync(text);
        await Assertions.Expect(Ends).ToHaveCountAsync(ends + 1);
    }

    public Task ExpectStopAsync(string word) => Assertions.Expect(Ends.Last).ToHaveAttributeAsync("data-stop", word);

    public Task ExpectTextAsync(string selector, string text) => Assertions.Expect(Page.Locator(selector).Last).ToHaveTextAsync(text);

    public Task ExpectProblemAsync(string part) => Assertions.Expect(Problem).ToContainTextAsync(part);

    public Task ClickAsync(string name) => Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex($"^{Regex.Escape(name)}$") }).Last.ClickAsync();

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();

    private static void Add(List<string> to, string text)
    {
        lock (to) to.Add(text);
    }
}
