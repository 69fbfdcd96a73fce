using System.Text.Json;
using R1CI.Sdk.Conformance.Fakes;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Reports.Tests;

namespace R1CI.Sdk.Server.Tests.Chat.Pages;

/// <summary>500 hostile texts in every place that a model, a script, a file or a user can write to: none is run, none becomes an element.</summary>
[Collection(typeof(ChatPages))]
public sealed class HostilePageTests(ChatBrowser browser)
{
    private const int Texts = 500;
    private const int Runs = 20;

    private static readonly string[] Makers =
    [
        "<script>window.broken={0}</script>", "<img src=x onerror=window.broken={0}>", "<svg onload=window.broken={0}>", "<iframe srcdoc=\"<script>parent.broken={0}</script>\"></iframe>", "<a href=\"javascript:window.broken={0}\">x</a>",
        "<b id=injected{0}>bold</b>", "</pre></section></main><h1 id=injected{0}>x</h1>", "<style>body{{display:none}}/*{0}*/</style>", "<form id=injected{0} action=//attacker.invalid><input autofocus onfocus=window.broken={0}>",
        "<meta http-equiv=refresh content='0;url=https://attacker.invalid/{0}'>", "<object data=//attacker.invalid/{0}>", "<link rel=stylesheet href=//attacker.invalid/{0}.css>", "{{{{constructor.constructor('window.broken={0}')()}}}}",
        "${{window.broken={0}}}", "';window.broken={0};//", "\"-(window.broken={0})-\"", "\ndata: {{\"type\":\"answer\",\"run\":\"r1\",\"text\":\"forged {0}\"}}\n\n", "\r\nevent: end\r\ndata: {0}\r\n\r\n", "[x](javascript:window.broken={0})", "\u2028window.broken={0}\u2029",
    ];

    [Fact]
    public async Task Page_OfHostileTexts_RunsNoneAndShowsThemAsTheyAre()
    {
        string[] texts = [.. HostileTexts.All.Select(Clean), .. Enumerable.Range(0, Texts - HostileTexts.All.Count).Select(number => string.Format(null, Makers[number % Makers.Length], number))];
        var model = new ScriptedChatClient { OnCall = call => Reply(texts, call.Messages[^1].Text), PieceChars = 97 };
        await using var host = await ChatHost.StartAsync(model, options =>
        {
            options.Agent.Session = new CodeSessionOptions { AllowsFileWrites = true };
            options.MaxQuestions = 1_000;
        });
        await using var page = await browser.OpenAsync(host, 390);
        for (var run = 0; run < Runs; run++) await page.RunAsync($"{run} {texts[HostileTexts.All.Count + run].ReplaceLineEndings(" ")}".Trim());

        var shown = await page.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('.cards .text, .cards pre, .cards .name')].map(place => place.textContent)");
        var all = Trimmed(string.Join('\n', shown));
        Assert.Equal(Texts, texts.Length);
        Assert.All(texts, text => Assert.Contains(Trimmed(text), all, StringComparison.Ordinal));
        Assert.Equal("undefined", await page.Page.EvaluateAsync<string>("typeof window.broken"));
        Assert.Equal(0, await page.Page.EvaluateAsync<int>("document.querySelectorAll('iframe, object, embed, base, meta[http-equiv], style, [id^=injected], #log form, #log script, #log a:not([download]), #log svg, #log img').length"));
        Assert.Equal(390, await page.Page.EvaluateAsync<int>("document.scrollingElement.scrollWidth"));
        Assert.Empty(page.Complaints);
    }

    // Each run carries its share of the texts as reasoning, output, error, file name and answer.
    private static string Reply(string[] texts, string read)
    {
        var run = read.StartsWith(ChatHost.Results, StringComparison.Ordinal) || !int.TryParse(read.Split(' ')[0], out var number) ? -1 : number;
        if (run < 0) return $"<<<{Trimmed(texts[(read.Length * 7) % texts.Length]).Replace(">>>", "", StringComparison.Ordinal).Replace("<<<", "", StringComparison.Ordinal)}>>>";
        var mine = texts.Skip(run * Texts / Runs).Take(Texts / Runs).ToList();
        var code = string.Concat(mine.Select(text => $"print({JsonSerializer.Serialize(text)})\n"));
        return $"{string.Join("\n", mine.Select(text => text.Replace("`", "'", StringComparison.Ordinal)))}\n```python\n{code}open({JsonSerializer.Serialize("<img src=x onerror=window.broken=1>.txt")}, 'w').write('x')\nraise ValueError({JsonSerializer.Serialize(mine[0])})\n```\n";
    }

    // Lone surrogates are no text; pages get U+FFFD.
    private static string Clean(string text) => string.Concat(text.Select((c, i) =>
        char.IsSurrogate(c) && !(char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) && !(char.IsLowSurrogate(c) && i > 0 && char.IsHighSurrogate(text[i - 1])) ? '\uFFFD' : c).Where(static c => c != '\0'));

    private static string Trimmed(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
}
