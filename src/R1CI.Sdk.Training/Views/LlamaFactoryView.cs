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
        if (!dialogue.HasReply || !LlamaFactory.Takes(dialogue.Messages))
        {
            sink.Leave(records[0], dialogue.HasReply ? Drop.NotAlternating : Drop.NoAssistant);
            return;
        }

        sink.Count("messages_cut_after_the_last_reply", dialogue.CutMessages);
        sink.Add(new RowWriter().Messages("messages", dialogue.Messages), records[0]);
    }

    public override void Finish(IRowSink sink)
    {
        if (sink.Facts.SkipFailedTurns) sink.Note("LLaMA-Factory has no flag for single turns: failed turns are imitated. sft-tok leaves them out.");
        LlamaFactory.Register(sink, isRanking: false, "messages");
    }
}
