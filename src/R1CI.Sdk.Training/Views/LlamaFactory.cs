namespace R1CI.Sdk.Training.Views;

/// <summary>What LLaMA-Factory asks of a data set with <c>sharegpt</c> formatting and the roles of OpenAI.</summary>
internal static class LlamaFactory
{
    /// <summary>
    /// Whether its loader takes the messages: after an optional system message user or tool, assistant, user or tool, assistant ... It skips, without
    /// a word, whatever does not alternate.
    /// </summary>
    public static bool Takes(IReadOnlyList<ViewMessage> messages)
    {
        var rest = messages.Skip(messages.Count > 0 && messages[0].Role == "system" ? 1 : 0).ToList();
        return rest.Count > 0 && rest.Count % 2 == 0
            && !rest.Where((message, i) => (i % 2 == 0) ? message.Role is not ("user" or "tool") : !message.IsAssistant).Any();
    }

    /// <summary>Enters the files of an export into <c>dataset_info.json</c>: one entry a file, since a curriculum trains on several.</summary>
    /// <param name="sink">The export.</param>
    /// <param name="isRanking">Whether its rows are pairs.</param>
    /// <param name="columns">The columns, by what LLaMA-Factory calls them.</param>
    public static void Register(IRowSink sink, bool isRanking, params IReadOnlyList<string> columns) =>
        sink.Register("dataset_info.json", [.. sink.Files.Select(file => (KeyOf(file), (Action<RowWriter>)(row =>
        {
            row.Text("file_name", file).Text("formatting", "sharegpt");
            if (isRanking) row.Truth("ranking", true);
            row.Object("columns", all =>
                {
                    foreach (var column in columns)
                    {
                        all.Text(column, column);
                    }
                })
                .Object("tags", tags => tags
                    .Text("role_tag", "role").Text("content_tag", "content").Text("user_tag", "user").Text("assistant_tag", "assistant")
                    .Text("observation_tag", "tool").Text("function_tag", "function_call").Text("system_tag", "system"));
        })))]);

    private static string KeyOf(string file) => "r1ci_" + Path.GetFileNameWithoutExtension(file).Replace('-', '_').Replace('.', '_');
}

/// <summary>Pairs for LLaMA-Factory's <c>stage: dpo</c>: one message a side.</summary>
internal sealed class LlamaFactoryDpoView : PairView
{
    public override void Finish(IRowSink sink) => LlamaFactory.Register(sink, isRanking: true, "messages", "chosen", "rejected");

    protected override RowWriter? Begin(ReplyPair pair) => !LlamaFactory.Takes([.. pair.Prompt, pair.Chosen])
        ? null
        : new RowWriter().Messages("messages", pair.Prompt).Object("chosen", row => row.Message(pair.Chosen)).Object("rejected", row => row.Message(pair.Rejected));
}

/// <summary>Steps for LLaMA-Factory's <c>stage: kto</c>: the last message is the one that is judged.</summary>
internal sealed class LlamaFactoryKtoView : StepView
{
    public override void Finish(IRowSink sink)
    {
        base.Finish(sink);
        LlamaFactory.Register(sink, isRanking: false, "messages", "kto_tag");
    }

    protected override RowWriter? RowOf(IReadOnlyList<ViewMessage> prompt, ViewMessage reply, bool label)
    {
        List<ViewMessage> messages = [.. prompt, reply];
        return LlamaFactory.Takes(messages) ? new RowWriter().Messages("messages", messages).Truth("kto_tag", label) : null;
    }
}
