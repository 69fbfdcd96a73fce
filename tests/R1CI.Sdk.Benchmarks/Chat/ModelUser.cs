using System.Globalization;

namespace R1CI.Sdk.Benchmarks.Chat;

/// <summary>One user of the model that ships: products, whose right answers no other conversation has.</summary>
internal sealed class ModelUser(int number, Uri address, SoakFigures figures)
{
    // More do not fit into the tiny model's context.
    private const int QuestionsPerConversation = 3;
    private const int Step = 97;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private int _asked;

    public async Task RunAsync(CancellationToken end)
    {
        using var connection = new SoakConnection(address);
        while (!end.IsCancellationRequested)
        {
            try
            {
                var (id, last) = (await connection.CreateAsync(), 0);
                for (var i = 0; i < QuestionsPerConversation && !end.IsCancellationRequested; i++)
                {
                    last = await AskAsync(connection, id, last);
                    await Task.Delay(200, CancellationToken.None);
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

    private async Task<int> AskAsync(SoakConnection connection, string id, int last)
    {
        // The second factor names the user, so that an answer of another one is known as such.
        var (left, right) = (1_000 + (Step * (_asked++ % 80)), 10_007 + number);
        figures.Count("model");
        await connection.PostAsync($"conversations/{id}/messages", new { text = string.Create(CultureInfo.InvariantCulture, $"What is {left} * {right}?") });
        using var patience = new CancellationTokenSource(Patience);
        await foreach (var (happened, json) in connection.ReadAsync(id, last, patience.Token))
        {
            if (happened != ++last) figures.Fault("lost events", $"{happened} in the place of {last}");
            if (json.GetProperty("type").GetString() != "stopped") continue;
            var (stop, answer) = (json.GetProperty("stop").GetString()!, json.GetProperty("answer").GetString() ?? "");
            figures.Count($"model ends {stop}");
            if (answer == (left * right).ToString(CultureInfo.InvariantCulture)) figures.Count("model right");
            else if (long.TryParse(answer, out var other) && Enumerable.Range(0, 8).Any(user => user != number && other % (10_007 + user) == 0 && other / (10_007 + user) is >= 1_000 and <= 9_000)) figures.Fault("mixed", $"user {number} got {answer}");
            return last;
        }

        figures.Fault("lost runs", $"a run of the model, user {number}, has no end");
        return last;
    }
}
