using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace R1CI.Sdk.Reports.Tests;

/// <summary>One tab of a browser, asked over the DevTools protocol: a question at a time, and what happened between them.</summary>
public sealed class BrowserTab : IDisposable
{
    private static readonly string[] Domains = ["Page", "Runtime", "Log", "Network"];
    private static readonly string[] ComplaintEvents = ["Runtime.exceptionThrown", "Runtime.consoleAPICalled", "Log.entryAdded", "Page.javascriptDialogOpening"];
    private static readonly string[] Click = ["mousePressed", "mouseReleased"];
    private readonly ClientWebSocket _socket = new();
    private readonly CancellationTokenSource _patience;
    private readonly List<JsonNode> _events = [];
    private int _lastId;

    private BrowserTab(TimeSpan patience) => _patience = new CancellationTokenSource(patience);

    /// <summary>Gets the addresses that were asked for.</summary>
    public IEnumerable<string> Requests => Of("Network.requestWillBeSent").Select(request => (string)request["request"]!["url"]!);

    /// <summary>Gets what went wrong or was written to the console, as the browser tells it.</summary>
    public IEnumerable<string> Complaints =>
        ComplaintEvents.SelectMany(Of).Select(complaint => complaint.ToJsonString());

    public static async Task<BrowserTab> ConnectAsync(Uri address, TimeSpan patience)
    {
        var tab = new BrowserTab(patience);
        await tab._socket.ConnectAsync(address, tab._patience.Token);
        foreach (var domain in Domains)
        {
            await tab.AskAsync($"{domain}.enable");
        }

        return tab;
    }

    /// <summary>Opens a file at a width, in pixels.</summary>
    public async Task OpenAsync(string path, int width, bool isDark = false)
    {
        await AskAsync("Emulation.setDeviceMetricsOverride", new() { ["width"] = width, ["height"] = 800, ["deviceScaleFactor"] = 1, ["mobile"] = width < 600 });
        var scheme = new JsonObject { ["name"] = "prefers-color-scheme", ["value"] = isDark ? "dark" : "light" };
        await AskAsync("Emulation.setEmulatedMedia", new() { ["features"] = new JsonArray(scheme) });
        await AskAsync("Page.navigate", new() { ["url"] = new Uri(path).AbsoluteUri });
        while (!Of("Page.loadEventFired").Any())
        {
            await ReadAsync();
        }
    }

    /// <summary>Evaluates an expression in the page.</summary>
    public async Task<JsonNode?> EvaluateAsync(string expression)
    {
        var answer = await AskAsync("Runtime.evaluate", new() { ["expression"] = expression, ["returnByValue"] = true });
        Assert.Null(answer["exceptionDetails"]);
        return answer["result"]!["value"];
    }

    /// <summary>Clicks in the middle of an element, as a person would.</summary>
    public async Task ClickAsync(string selector)
    {
        var place = await EvaluateAsync($"(e => {{ e.scrollIntoView({{ block: 'center', behavior: 'instant' }}); const r = e.getBoundingClientRect(); return [r.x + r.width / 2, r.y + r.height / 2]; }})(document.querySelector({JsonSerializer.Serialize(selector)}))");
        foreach (var type in Click)
        {
            await AskAsync("Input.dispatchMouseEvent", new() { ["type"] = type, ["x"] = place![0]!.DeepClone(), ["y"] = place[1]!.DeepClone(), ["button"] = "left", ["clickCount"] = 1 });
        }
    }

    /// <summary>Asks anything.</summary>
    public async Task<JsonNode> AskAsync(string method, JsonObject? parameters = null)
    {
        var id = ++_lastId;
        var question = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters ?? [] };
        await _socket.SendAsync(Encoding.UTF8.GetBytes(question.ToJsonString()), WebSocketMessageType.Text, endOfMessage: true, _patience.Token);
        while (true)
        {
            if (await ReadAsync() is { } answer && (int?)answer["id"] == id)
            {
                Assert.True(answer["error"] is null, answer.ToJsonString());
                return answer["result"]!;
            }
        }
    }

    public void Dispose()
    {
        _socket.Dispose();
        _patience.Dispose();
    }

    private IEnumerable<JsonNode> Of(string method) => _events.Where(message => (string?)message["method"] == method).Select(message => message["params"]!);

    private async Task<JsonNode> ReadAsync()
    {
        using var text = new MemoryStream();
        var buffer = new byte[1 << 16];
        ValueWebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(buffer.AsMemory(), _patience.Token);
            text.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);

        var message = JsonNode.Parse(text.ToArray())!;
        if (message["method"] is not null)
        {
            _events.Add(message);
        }

        return message;
    }
}
