using Microsoft.Playwright;

namespace R1CI.Sdk.Server.Tests.Chat.Pages;

/// <summary>The page on a phone, in the dark, and for people without a mouse or without a screen.</summary>
[Collection(typeof(ChatPages))]
public sealed class ChatLookTests(ChatBrowser browser)
{
    // The contrast of every text that is shown against what is behind it, by the formula of WCAG 2.2; the smallest, with its text.
    private const string Contrast =
        """
        () => {
          const parse = text => (text.match(/[\d.]+/g) || []).map(Number);
          const light = ([r, g, b]) => [r, g, b].map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4).reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
          const behind = element => { for (let e = element; e; e = e.parentElement) { const c = parse(getComputedStyle(e).backgroundColor); if (c.length === 3 || c[3] > 0) return c; } return parse(getComputedStyle(document.documentElement).backgroundColor); };
          let least = [99, ''];
          for (const element of document.querySelectorAll('body *')) {
            if (![...element.childNodes].some(node => node.nodeType === 3 && node.data.trim()) || !element.checkVisibility({ opacityProperty: true }) || element.closest('.unseen, .skip, :disabled')) continue;
            const [a, b] = [light(parse(getComputedStyle(element).color)), light(behind(element))].sort((x, y) => y - x);
            const ratio = (a + 0.05) / (b + 0.05);
            if (ratio < least[0]) least = [ratio, element.className + ': ' + element.textContent.slice(0, 60)];
          }
          return least[0] < 4.5 ? least.join(' ') : '';
        }
        """;

    [Theory]
    [InlineData(390, true)]
    [InlineData(390, false)]
    [InlineData(1200, true)]
    [InlineData(1200, false)]
    public async Task Page_AtAnyWidth_FitsAndCanBeRead(int width, bool isDark)
    {
        await using var host = await ChatHost.StartAsync(read => read.Contains(ChatHost.Results, StringComparison.Ordinal) ? $"{new string('w', 300)} <<<{new string('7', 300)}>>>" : $"Text.\n```python\n# comment\nprint('{new string('x', 300)}', 1)\nraise ValueError\n```\n");
        await using var page = await browser.OpenAsync(host, width, isDark);
        Assert.Equal("", await page.Page.EvaluateAsync<string>(Contrast));
        await page.RunAsync(new string('q', 300));

        Assert.Equal(width, await page.Page.EvaluateAsync<int>("document.scrollingElement.scrollWidth"));
        Assert.Empty(await page.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('body *')].filter(e => { const r = e.getBoundingClientRect(); return r.width > 0 && r.right > innerWidth + 1 && !e.closest('.skip, .unseen, pre'); }).map(e => e.className || e.id || e.tagName)"));
        Assert.Equal("", await page.Page.EvaluateAsync<string>(Contrast));
        Assert.Equal(isDark, await page.Page.EvaluateAsync<bool>("parseInt(getComputedStyle(document.documentElement).backgroundColor.match(/\\d+/)[0]) < 64"));
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task Keyboard_Alone_AsksApprovesAndStops()
    {
        await using var host = await ChatHost.StartAsync(read => read.Contains(ChatHost.Results, StringComparison.Ordinal) ? "<<<1>>>" : "```python\nprint(1)\n```\n", options => options.AsksBeforeCode = true);
        await using var page = await browser.OpenAsync(host);
        var keys = page.Page.Keyboard;
        await keys.PressAsync("Tab");
        await Assertions.Expect(page.Page.Locator(".skip")).ToBeFocusedAsync();
        await keys.PressAsync("Enter");
        await Assertions.Expect(page.Question).ToBeFocusedAsync();
        await keys.TypeAsync("What?");
        await keys.PressAsync("Enter");
        await page.ExpectTextAsync(".approval p", "May exactly this code run?");
        await TabToAsync(page, ".approval .yes");
        Assert.Equal("solid", await page.Page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle"));
        await keys.PressAsync("Space");
        await page.ExpectTextAsync(".answer .text", "1");
        Assert.NotEqual("BODY", await page.Page.EvaluateAsync<string>("document.activeElement.tagName"));

        await page.Question.FocusAsync();
        await keys.TypeAsync("Again?");
        await keys.PressAsync("Enter");
        await Assertions.Expect(page.Page.Locator(".approval .yes")).ToHaveCountAsync(1);
        await keys.PressAsync("Escape");
        await page.ExpectStopAsync("cancelled");
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task Spoken_WhenTheServerAnswersTheQuestionAfterTheRunHasEnded_EndsWithTheAnswer()
    {
        await using var host = await ChatHost.StartAsync(_ => "<<<1>>>");
        await using var page = await browser.OpenAsync(host);
        await page.Page.RouteAsync("**/messages", async route =>
        {
            var response = await route.FetchAsync();
            await page.ExpectTextAsync(".answer .text", "1");
            await route.FulfillAsync(new RouteFulfillOptions { Response = response });
        });
        await page.Page.EvaluateAsync(
            """
            window.heard = [];
            new MutationObserver(() => { const text = document.getElementById('spoken').textContent; if (text) window.heard.push(text); })
              .observe(document.getElementById('spoken'), { childList: true });
            """);

        await page.RunAsync("What?");
        await Assertions.Expect(page.Question).ToHaveValueAsync(""); // emptied when the server has answered
        await page.Page.EvaluateAsync("new Promise(done => setTimeout(done, 200))"); // what was still to be said

        Assert.Equal(["Question sent", "Answer: 1"], await page.Page.EvaluateAsync<string[]>("window.heard"));
    }

    [Fact]
    public async Task Names_ForReadersOfScreens_AreThereAndSayWhatHappens()
    {
        await using var host = await ChatHost.StartAsync(read => read.Contains(ChatHost.Results, StringComparison.Ordinal) ? "<<<1>>>" : "Why.\n```python\nprint(1)\n```\n");
        await using var page = await browser.OpenAsync(host);
        await page.RunAsync("What?");

        await Assertions.Expect(page.Page.Locator("#spoken")).ToHaveTextAsync("Answer: 1");
        await Assertions.Expect(page.Page.Locator("main")).ToMatchAriaSnapshotAsync(
            """
            - main "Conversation":
              - 'article "Question: What?"':
                - text: What?
                - region "Reasoning"
                - region "Code"
                - region "Answer"
            """);
        Assert.Equal(0, await page.Page.Locator("button:not([aria-label]):empty, img:not([alt]), [aria-live]:not(#spoken)").CountAsync());
        Assert.Equal(0, await page.Page.Locator("#log [role=status], #log [role=alert], #log [role=log]").CountAsync());
    }

    [Fact]
    public async Task Conversations_OnAPhone_AreBehindAButton()
    {
        await using var host = await ChatHost.StartAsync(read => $"<<<{read}>>>");
        await using var page = await browser.OpenAsync(host, 390);
        await page.RunAsync("first");
        await page.ClickAsync("Chats");
        await page.ClickAsync("New chat");
        await page.RunAsync("second");
        await page.ClickAsync("Chats");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "first", Exact = true }).ClickAsync();
        await page.ExpectTextAsync(".answer .text", "first");
        await Assertions.Expect(page.Page.Locator("nav")).ToBeHiddenAsync();
        Assert.Empty(page.Complaints);
    }

    private static async Task TabToAsync(ChatPage page, string selector)
    {
        for (var tries = 0; tries < 30 && !await page.Page.Locator(selector).EvaluateAsync<bool>("element => element === document.activeElement"); tries++) await page.Page.Keyboard.PressAsync("Shift+Tab");
        await Assertions.Expect(page.Page.Locator(selector)).ToBeFocusedAsync();
    }
}
