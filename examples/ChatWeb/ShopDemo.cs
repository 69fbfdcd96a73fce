using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

/// <summary>Plays one conversation, about the shop, in the place of the model: the tiny one was never taught to call functions. Everything else goes to the model.</summary>
internal sealed class ShopDemo(IChatClient model) : DelegatingChatClient(model)
{
    private const string Costs = "I ask the shop for both prices.\n```python\ntotal = 2 * price('lamp') + price('desk')\nprint(f'{total:.2f}')\n```\n";
    private const string Chart = "I draw one bar for each price.\n```python\nimport plot\narticles = ['lamp', 'desk']\nplot.bar(articles, [price(a) for a in articles], title='Prices in euros', file='prices.svg')\nprint('drawn')\n```\n";
    private const string Results = "Code Execution Results:";

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var all = messages.ToList();
        var question = all.FindLast(message => message.Role == ChatRole.User && !message.Text.Contains(Results, StringComparison.Ordinal))?.Text ?? "";
        if (!question.Contains("your shop", StringComparison.Ordinal))
        {
            await foreach (var update in base.GetStreamingResponseAsync(all, options, cancellationToken)) yield return update;
            yield break;
        }

        foreach (var word in Reply(question, all[^1].Text).Split(' '))
        {
            await Task.Delay(20, cancellationToken);
            yield return new ChatResponseUpdate(ChatRole.Assistant, word + " ");
        }
    }

    private static string Reply(string question, string read)
    {
        var at = read.LastIndexOf("```output\n", StringComparison.Ordinal);
        if (at < 0) return question.Contains("chart", StringComparison.OrdinalIgnoreCase) ? Chart : Costs;
        var printed = read[(at + 10)..].Split('\n')[0];
        return printed == "drawn" ? "The script has drawn them. <<<prices.svg>>>"
            : decimal.TryParse(printed, out _) ? $"The script has the total. <<<{printed} euros>>>"
            : "I was not allowed to ask for the prices. <<<unknown>>>";
    }
}
