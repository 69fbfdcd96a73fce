using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace R1CI.Sdk.Benchmarks.Chat;

/// <summary>One user with one conversation at a time, who asks, drops connections, stops runs and asks for what goes wrong, until time is up.</summary>
internal sealed partial class SoakUser(int number, Uri address, SoakModel model, SoakFigures figures, bool hasNode)
{
    private const int QuestionsPerConversation = 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Random _random = new(number);
    private int _asked;
    private int _last;

    public async Task RunAsync(CancellationToken end)
    {
        using var connection = new SoakConnection(address);
        while (!end.IsCancellationRequested)
        {
            try
            {
                var id = await connection.CreateAsync();
                _last = 0;
                for (var i = 0; i < QuestionsPerConversation && !end.IsCancellationRequested; i++)
                {
                    await AskAsync(connection, id);
                    await Task.Delay(_random.Next(200, 1_200), CancellationToken.None);
                }

                await connection.RemoveAsync(id);
            }
            catch (Exception problem) when (problem is IOException or HttpRequestException or OperationCanceledException)
            {
                figures.Fault("refused", problem.Message);
                await Task.Delay(500, CancellationToken.None);
            }
        }
    }

    [GeneratedRegex(@"N\d+-\d+")]
    private static partial Regex Nonces();

    private string Kind() => _random.Next(100) switch
    {
        < 8 => "drop",
        < 16 => "cancel",
        < 19 => "runaway",
        < 24 => "break",
        < 28 when hasNode => "node",
        < 30 when hasNode => "kill",
        _ => "plain",
    };

    private async Task AskAsync(SoakConnection connection, string id)
    {
        var (kind, nonce) = (Kind(), string.Create(CultureInfo.InvariantCulture, $"N{number}-{_asked++}"));
        figures.Count(kind);
        var begun = Stopwatch.GetTimestamp();
        var run = (await connection.PostAsync($"conversations/{id}/messages", new { text = $"{(kind is "drop" or "cancel" ? "slow" : kind)} {nonce}" })).GetProperty("run").GetString()!;
        var (seen, stop, answer, stopped) = (new StringBuilder(), "", "", 0L);
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            for (var drops = kind == "drop" ? 3 : 0; stop.Length == 0; drops--)
            {
                await foreach (var (happened, json) in connection.ReadAsync(id, _last, patience.Token))
                {
                    if (happened != _last + 1) figures.Fault("lost events", $"{nonce}: {happened} after {_last}");
                    _last = happened;
                    var type = json.GetProperty("type").GetString();
                    seen.Append(json.GetRawText());
                    if (type == "token" && model.TakeStart(nonce) is { } start) figures.FirstEvents.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                    if (type == "token" && kind == "cancel" && stopped == 0)
                    {
                        stopped = Stopwatch.GetTimestamp();
                        await connection.PostAsync($"conversations/{id}/runs/{run}/stop", new { });
                    }

                    if (type == "stopped") (stop, answer) = (json.GetProperty("stop").GetString()!, json.GetProperty("answer").GetString() ?? "");
                    if (type == "stopped" || (drops > 0 && type == "token")) break;
                }
            }
        }
        catch (OperationCanceledException)
        {
            figures.Fault("lost runs", $"{nonce} ({kind}) has no end after {Patience}");
            return;
        }

        if (stopped != 0) figures.Stops.Add(Stopwatch.GetElapsedTime(stopped).TotalMilliseconds);
        else if (kind == "plain") figures.Runs.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        Check(kind, nonce, stop, answer, seen.ToString());
    }

    private void Check(string kind, string nonce, string stop, string answer, string seen)
    {
        _ = model.TakeStart(nonce);
        // A token may hold the nonce's beginning only.
        if (Nonces().Matches(seen).FirstOrDefault(match => !nonce.StartsWith(match.Value, StringComparison.Ordinal)) is { } foreign) figures.Fault("mixed", $"{nonce} saw {foreign.Value}");
        var isRight = kind switch
        {
            "cancel" => stop == "cancelled",
            "break" => stop == "failed",
            // Its child may have been killed while it ran, or have had no time left to print.
            "kill" or "node" => (stop == "answer" && (answer == nonce || answer.StartsWith("Stopped after", StringComparison.Ordinal))) || stop == "failed",
            _ => stop == "answer" && answer == nonce,
        };
        if (!isRight) figures.Fault("wrong ends", $"{kind} {nonce}: {stop} '{answer}'");
        figures.Count($"ends {stop}");
    }
}
