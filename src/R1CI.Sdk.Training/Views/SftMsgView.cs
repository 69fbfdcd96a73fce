using R1CI.Sdk.Training.Selection;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Training.Views;

/// <summary><c>messages</c> with text contents only, which every SFT trainer reads and renders in its own way.</summary>
internal sealed class SftMsgView : View
{
    public override ViewInput Input => ViewInput.Record;

    public override bool NeedsTokens => false;

    public override bool IsText => true;

    public override void Write(IReadOnlyList<TrajectoryRecord> records, IRowSink sink)
    {
        var record = records[0];
        var dialogue = Dialogue.Of(record);
        if (!dialogue.HasReply)
        {
            sink.Leave(record, Drop.NoAssistant);
            return;
        }

        sink.Count("messages_cut_after_the_last_reply", dialogue.CutMessages);
        if (!sink.Facts.SkipFailedTurns)
        {
            sink.Add(new RowWriter().Messages("messages", dialogue.Messages), record);
            return;
        }

        var failed = record.Run.Turns.Where(turn => RecordFacts.HasWorked(turn) == false).Select(turn => turn.Index).ToHashSet();
        bool IsTrained(ViewMessage message) => message.IsAssistant && message.Turn >= 0 && !failed.Contains(message.Turn);
        if (!dialogue.Messages.Any(IsTrained))
        {
            sink.Leave(record, Drop.NothingTrained);
            return;
        }

        sink.Count("turns_not_imitated", failed.Count);
        sink.Note("Each message has 'train', which Axolotl reads (message_field_training: train); other trainers ignore it and imitate failed turns too.");
        sink.Add(new RowWriter().List("messages", dialogue.Messages, (row, message) => row.Message(message).Truth("train", IsTrained(message))), record);
    }
}
