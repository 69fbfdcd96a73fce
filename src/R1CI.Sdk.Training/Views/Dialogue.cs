using Microsoft.Extensions.AI;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Training.Views;

/// <summary>A message as trainers read it.</summary>
/// <param name="Role"><c>system</c>, <c>user</c>, <c>assistant</c> or <c>tool</c>.</param>
/// <param name="Content">Its text.</param>
/// <param name="Turn">The turn that wrote it or that it followed; -1 in the prompt.</param>
internal sealed record ViewMessage(string Role, string Content, int Turn)
{
    public bool IsAssistant => Role == "assistant";
}

/// <summary>
/// A run as messages: code stays in the assistant's text, what it printed is a tool message, also where the model read it inside its own turn.
/// </summary>
internal sealed class Dialogue
{
    private readonly List<ViewMessage> _messages = [];

    private Dialogue(int promptCount) => PromptCount = promptCount;

    /// <summary>Gets how many of the messages are the prompt.</summary>
    public int PromptCount { get; private set; }

    public IReadOnlyList<ViewMessage> Messages => _messages;

    public IEnumerable<ViewMessage> Prompt => _messages.Take(PromptCount);

    public IEnumerable<ViewMessage> Completion => _messages.Skip(PromptCount);

    /// <summary>Gets how many messages after the last reply were left out.</summary>
    public int CutMessages { get; private set; }

    /// <summary>Gets whether there is a reply to learn from.</summary>
    public bool HasReply => _messages.Count > PromptCount;

    public static Dialogue Of(TrajectoryRecord record)
    {
        var run = record.Run;
        var dialogue = new Dialogue(0);
        foreach (var message in run.Prompt)
        {
            dialogue.Add(message.Role, message.Text, -1);
        }

        dialogue.PromptCount = dialogue._messages.Count;
        foreach (var turn in run.Turns.Where(turn => turn.Stop is not null))
        {
            dialogue.Add(ChatRole.Assistant, turn.Text, turn.Index);
            if (turn.Observation is { } observation)
            {
                dialogue.Add(observation.Role ?? ChatRole.Tool, observation.Text, turn.Index);
            }
        }

        dialogue.CutAfterLastReply();
        return dialogue;
    }

    /// <summary>Gets everything that the model had read when a turn began.</summary>
    public IEnumerable<ViewMessage> Before(int turn) => _messages.Where((message, i) => i < PromptCount || message.Turn < turn);

    // Trainers take one tool message after a call, and one assistant message after it.
    private void Add(ChatRole role, string text, int turn)
    {
        if (turn >= 0 && _messages.Count > PromptCount && _messages[^1].Role == role.Value && (role == ChatRole.Tool || role == ChatRole.Assistant))
        {
            _messages[^1] = _messages[^1] with { Content = _messages[^1].Content + text };
            return;
        }

        _messages.Add(new ViewMessage(role.Value, text, turn));
    }

    private void CutAfterLastReply()
    {
        while (_messages.Count > PromptCount && !_messages[^1].IsAssistant)
        {
            _messages.RemoveAt(_messages.Count - 1);
            CutMessages++;
        }
    }
}
