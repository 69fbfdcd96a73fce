using R1CI.Sdk.Training.Selection;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Training.Views;

/// <summary>
/// LLaMA-Factory's <c>sharegpt</c> formatting with the roles of OpenAI. Its loader skips, without a word, whatever does not alternate; such
/// records are left out here and counted.
/// </summary>
internal sealed class LlamaFactoryView : View
{
    public override ViewInput Input => ViewInput.Record;

    public override bool NeedsTokens => false;

    public override bool IsText => true;

    public override void Write(IReadOnlyList<TrajectoryRecord> records, IRowSink sink)
    {
        var dialogue = Dialogue.Of(records[0]);
        if (!dialogue.HasReply || !Alternates(dialogue.Messages))
        {
            sink.Leave(dialogue.HasReply ? Drop.NotAlternating : Drop.NoAssistant);
            return;
        }

        sink.Count("messages_cut_after_the_last_reply", dialogue.CutMessages);
        sink.Add(new RowWriter().Messages("messages", dialogue.Messages), records[0]);
    }

    // One entry a file, since a curriculum trains on several.
    public override void Finish(IRowSink sink)
    {
        if (sink.Facts.SkipFailedTurns) sink.Note("LLaMA-Factory has no flag for single turns: failed turns are imitated. sft-tok leaves them out.");
        var info = new RowWriter();
        foreach (var file in sink.Files)
        {
            info.Object("r1ci_" + Path.GetFileNameWithoutExtension(file).Replace('-', '_').Replace('.', '_'), row => row
                .Text("file_name", file)
                .Text("formatting", "sharegpt")
                .Object("columns", columns => columns.Text("messages", "messages"))
                .Object("tags", tags => tags
                    .Text("role_tag", "role").Text("content_tag", "content").Text("user_tag", "user").Text("assistant_tag", "assistant")
                    .Text("observation_tag", "tool").Text("function_tag", "function_call").Text("system_tag", "system")));
        }

        sink.Document("dataset_info.json", info);
    }

    // After an optional system message: user or tool, assistant, user or tool, assistant ...
    private static bool Alternates(IReadOnlyList<ViewMessage> messages)
    {
        var start = messages.Count > 0 && messages[0].Role == "system" ? 1 : 0;
        var rest = messages.Skip(start).ToList();
        return rest.Count > 0 && rest.Count % 2 == 0
            && !rest.Where((message, i) => (i % 2 == 0) ? message.Role is not ("user" or "tool") : !message.IsAssistant).Any();
    }
}
