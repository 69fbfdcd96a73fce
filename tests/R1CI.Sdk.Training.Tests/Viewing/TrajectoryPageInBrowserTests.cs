using System.Security.Cryptography;
using System.Text;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Reports.Tests;
using R1CI.Sdk.Training.Viewing;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Training.Tests.Viewing;

public sealed class TrajectoryPageInBrowserTests(HeadlessBrowser browser) : IClassFixture<HeadlessBrowser>
{
    private const int HostileRuns = 500;

    [Fact]
    public async Task Page_OfGroups_FiltersSortsAndShowsARun()
    {
        using var folder = new ExportFolder().Write(await ScriptedRuns.GroupsAsync(5));
        using var tab = await OpenAsync(folder, 1280);

        Assert.Equal("20 of 20 runs, mean reward 0.500", await TextAsync(tab, ".count"));
        await tab.EvaluateAsync("(s => { s.value = 'wrong'; s.dispatchEvent(new Event('input', { bubbles: true })); })(document.querySelectorAll('.filters select')[0])");
        Assert.Equal("10 of 20 runs, mean reward 0.000", await TextAsync(tab, ".count"));
        await tab.ClickAsync(".head .calls button");
        await tab.ClickAsync(".head .calls button");
        Assert.Equal("descending", (string?)await tab.EvaluateAsync("document.querySelector('.head .calls').getAttribute('aria-sort')"));
        await tab.ClickAsync(".rows .row");
        await WaitAsync(tab, "document.querySelector('.detail h2') !== null");

        Assert.Contains("advantage", await TextAsync(tab, ".facts"), StringComparison.Ordinal);
        Assert.Equal(4, (int)(await tab.EvaluateAsync("document.querySelectorAll('.strip button').length"))!);
        Assert.Equal("print(6*7)", await TextAsync(tab, ".card.code:not(:has(~ .card.code)) pre"));
        Assert.Equal("42", await TextAsync(tab, ".card.output:not(.bad) pre"));
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task Page_ByKeys_WalksTheRunsAndShowsTheirTokens()
    {
        using var folder = new ExportFolder().Write(await ScriptedRuns.GroupsAsync(2));
        using var tab = await OpenAsync(folder, 1280);

        await KeyAsync(tab, "j");
        await KeyAsync(tab, "j");
        await WaitAsync(tab, "document.querySelector('.detail h2')?.textContent === 'p0#v1.1'");
        await tab.ClickAsync(".views label:nth-of-type(2) input");
        await WaitAsync(tab, "document.querySelector('.tokens') !== null");

        Assert.True((int)(await tab.EvaluateAsync("document.querySelectorAll('.tokens .token.trained').length"))! > 10);
        Assert.Equal(0, (int)(await tab.EvaluateAsync("document.querySelectorAll('.tokens .card.tool .trained, .tokens .card.prompt .trained').length"))!);
        Assert.Contains("log-probability", (string?)await tab.EvaluateAsync("document.querySelector('.tokens .trained').title"), StringComparison.Ordinal);
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task Page_OfARunThatAsked_ShowsWhoDecidedWhat()
    {
        var record = await ScriptedRuns.RunAsync(0, 0, 1, [ScriptedRuns.Works, ScriptedRuns.Right]);
        var call = record.Run.Turns[0].Call!;
        call = call with
        {
            Approval = new Approval(ApprovalDecision.Approved, Sha256Of(call.Code)) { By = "alice" },
            Result = call.Result! with { HostCalls = [new HostCall("pay", "{}", null, "no") { Approval = new Approval(ApprovalDecision.TimedOut, Sha256Of("pay\n{}")) { Reason = "<b>late</b>" } }] },
        };
        using var folder = new ExportFolder().Write([record with { Run = record.Run with { Turns = [record.Run.Turns[0] with { Call = call }, .. record.Run.Turns.Skip(1)] } }]);
        using var tab = await OpenAsync(folder, 1280);
        await tab.ClickAsync(".rows .row");
        await WaitAsync(tab, "document.querySelectorAll('.conversation .hint').length === 2");

        Assert.Equal("approved by alice: this code|timed out: pay({}) (<b>late</b>)", (string?)await tab.EvaluateAsync("[...document.querySelectorAll('.conversation .hint')].map(line => line.textContent).join('|')"));
        Assert.Empty(tab.Complaints);
    }

    [Theory]
    [InlineData(390, true)]
    [InlineData(1280, false)]
    public async Task Page_OfHostileTexts_RunsNoneOfThem(int width, bool isDark)
    {
        using var folder = new ExportFolder().Write(await HostileAsync());
        using var tab = await OpenAsync(folder, width, isDark);
        await tab.EvaluateAsync($"{{ let left = {HostileRuns}; const timer = setInterval(() => left-- > 0 ? dispatchEvent(new KeyboardEvent('keydown', {{ key: 'j' }})) : clearInterval(timer), 4); }}");
        await WaitAsync(tab, $"document.querySelector('.detail h2')?.textContent.startsWith('{HostileRuns - 1} ') && document.querySelectorAll('.detail .card').length > 0");
        Assert.Equal("undefined", (string?)await tab.EvaluateAsync("typeof window.broken"));
        Assert.Equal(0, (int)(await tab.EvaluateAsync("document.querySelectorAll('img, iframe, base, object, embed, svg, a, body b').length"))!);
        Assert.Equal(width, (int)(await tab.EvaluateAsync("document.scrollingElement.scrollWidth"))!);
        Assert.Empty(tab.Complaints);
        Assert.Equal([new Uri(folder.PathOf("runs.html")).AbsoluteUri], tab.Requests.Where(static address => address != "data:,"));
    }

    [Fact]
    public async Task Page_OfFilesThatScriptsWrote_ShowsDrawingsAsImagesAndTheRestAsText()
    {
        using var folder = new ExportFolder().Write([await WithFilesAsync([
            ("chart.svg", "image/svg+xml", "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='30'><rect width='40' height='30' fill='#0072b2'/></svg>"),
            ("a.csv", "text/csv", "name,<b>bold</b>\n"), ("b.bin", "application/octet-stream", "\u0001"),
        ])]);
        using var tab = await OpenAsync(folder, 390);
        await KeyAsync(tab, "j");
        await WaitAsync(tab, "document.querySelector('.card.file img')?.naturalWidth === 40");

        Assert.Equal("File chart.svg image/svg+xml, 114 bytes", await TextAsync(tab, ".card.file h3"));
        Assert.Equal("name,<b>bold</b>", ((string)(await tab.EvaluateAsync("document.querySelectorAll('.card.file')[1].querySelector('pre').innerText"))!).Trim());
        Assert.Equal("The record does not hold its content.", (string?)await tab.EvaluateAsync("document.querySelectorAll('.card.file')[2].querySelector('pre').innerText"));
        Assert.Equal(390, (int)(await tab.EvaluateAsync("document.scrollingElement.scrollWidth"))!);
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task Page_OfHostileDrawings_RunsAndLoadsNothing()
    {
        string[] inside =
        [
            "<script>window.broken = 1; parent.broken = 1; top.broken = 1</script>", "<rect width='9' height='9' onload='parent.broken = 1' onclick='parent.broken = 1'/>",
            "<image href='https://attacker.invalid/x.png' width='9' height='9'/>", "<foreignObject width='9' height='9'><body xmlns='http://www.w3.org/1999/xhtml'><img src='https://attacker.invalid/y.png' onerror='parent.broken = 1'/><iframe src='https://attacker.invalid/z'/></body></foreignObject>",
            "<style>@import url(https://attacker.invalid/x.css); rect { fill: url(https://attacker.invalid/f.svg#f) }</style>", "<use href='https://attacker.invalid/u.svg#u'/>", "<a href='javascript:parent.broken=1'><text y='9'>x</text></a>",
            "<animate attributeName='href' values='javascript:parent.broken=1'/><set attributeName='onmouseover' to='parent.broken=1'/>", "</svg></div><img src=x onerror='broken=1'><script>broken=1</script>",
        ];
        var files = inside.Select((text, at) => ($"{at}\"><img src=x onerror=broken=1>.svg", "image/svg+xml", $"<svg xmlns='http://www.w3.org/2000/svg' onload='parent.broken = 1' width='40' height='30'>{text}</svg>"));
        using var folder = new ExportFolder().Write([await WithFilesAsync([.. files])]);
        using var tab = await OpenAsync(folder, 1280);
        await KeyAsync(tab, "j");
        await WaitAsync(tab, $"document.querySelectorAll('.card.file img').length === {inside.Length} && [...document.querySelectorAll('.card.file img')].every(image => image.complete)");
        await tab.ClickAsync(".card.file img");

        Assert.Equal("undefined", (string?)await tab.EvaluateAsync("typeof window.broken"));
        Assert.Equal(inside.Length, (int)(await tab.EvaluateAsync("document.querySelectorAll('img, iframe, base, object, embed, svg, script[src]').length"))!);
        Assert.True((bool?)await tab.EvaluateAsync("[...document.images].every(image => image.src.startsWith('data:image/svg+xml;base64,'))"));
        Assert.DoesNotContain(tab.Requests, static address => !address.StartsWith("data:", StringComparison.Ordinal) && !address.StartsWith("file:", StringComparison.Ordinal));
    }

    private static async Task<TrajectoryRecord> WithFilesAsync(IReadOnlyList<(string Path, string Type, string Text)> files)
    {
        var record = await ScriptedRuns.RunAsync(0, 0, 1, [ScriptedRuns.Works, ScriptedRuns.Right]);
        OutputFile[] written = [.. files.Select(file => new OutputFile(file.Path, file.Type, Encoding.UTF8.GetBytes(file.Text)))];
        return record with
        {
            Run = record.Run with { Turns = [.. record.Run.Turns.Select(turn => turn.Call is not { } call ? turn : turn with { Call = call with { Result = call.Result! with { Files = written } } })] },
        };
    }

    private static string Sha256Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private async Task<BrowserTab> OpenAsync(ExportFolder folder, int width, bool isDark = false)
    {
        var tab = await browser.OpenTabAsync();
        TrajectoryPage.Write(folder.Input, folder.PathOf("runs.html"), cancellationToken: TestContext.Current.CancellationToken);
        await tab.OpenAsync(folder.PathOf("runs.html"), width, isDark);
        await WaitAsync(tab, "document.documentElement.dataset.ready !== undefined");
        return tab;
    }

    // Texts that would break out of a page that trusted them, wherever a run has a text.
    private static async Task<List<TrajectoryRecord>> HostileAsync()
    {
        var record = await ScriptedRuns.RunAsync(0, 0, 1, [ScriptedRuns.Raises, ScriptedRuns.Works, ScriptedRuns.Right]);
        var texts = HostileTexts.All.Where(static text => !text.Any(char.IsSurrogate)).ToList(); // halves of pairs cannot be recorded
        return [.. Enumerable.Range(0, HostileRuns).Select(at => Hostile(record, at, $"{texts[at % texts.Count]} {texts[at * 7 / texts.Count % texts.Count]}"))];
    }

    private static TrajectoryRecord Hostile(TrajectoryRecord record, int at, string text) => record with
    {
        Id = $"{at} {text}",
        Task = record.Task with { Id = text, Source = text, Answer = text },
        Group = record.Group with { Id = $"{at / 4} {text}" },
        Rewards = [record.Rewards[0] with { Reason = text, Verifier = text, Name = text }],
        Run = record.Run with
        {
            Answer = text,
            StopMessage = text,
            ModelName = text,
            Turns = [.. record.Run.Turns.Select(turn => turn with
            {
                Text = text,
                Call = turn.Call is not { } call ? null : call with { Code = text, Result = call.Result! with { Stdout = text, Error = call.Result.Status == ExecutionStatus.Ok ? null : text } },
            })],
        },
    };

    private static async Task<string> TextAsync(BrowserTab tab, string selector) => (string)(await tab.EvaluateAsync($"document.querySelector('{selector}').innerText"))!;

    private static async Task KeyAsync(BrowserTab tab, string key) => await tab.EvaluateAsync($"document.body.dispatchEvent(new KeyboardEvent('keydown', {{ key: '{key}', bubbles: true }}))");

    private static async Task WaitAsync(BrowserTab tab, string condition)
    {
        for (var tries = 0; tries < 600; tries++)
        {
            if ((bool?)await tab.EvaluateAsync(condition) == true) return;
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        Assert.Fail($"The page never came to: {condition}");
    }
}
