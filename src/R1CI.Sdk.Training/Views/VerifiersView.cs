using System.Text.Json;
using R1CI.Sdk.Training.Selection;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Training.Views;

/// <summary>The <c>Trace</c> of verifiers version 1: a path of message nodes, each with the tokens that it adds to the stream.</summary>
/// <remarks>
/// The record keeps the prompt's tokens in one piece, so its last message has them all; an assistant node begins with the template tokens
/// before it.
/// </remarks>
internal sealed class VerifiersView : View
{
    public override ViewInput Input => ViewInput.Record;

    public override void Write(IReadOnlyList<TrajectoryRecord> records, IRowSink sink)
    {
        var record = records[0];
        var sample = TrainingSample.Of(record);
        var nodes = NodesOf(record, sample);
        var truncated = TrajectoryWords.IsTruncated(TrajectoryWords.StopOf(record.Run));
        var row = new RowWriter()
            .Number("version", 1)
            .Text("id", record.Id)
            .Object("task", task => task
                .Text("type", "CiTask")
                .Object("data", data => data
                    .Number("idx", record.Group.Index)
                    .Text("prompt", record.Run.Prompt.LastOrDefault(message => message.Role.Value == "user")?.Text ?? "")
                    .Text("system_prompt", record.Run.Prompt.FirstOrDefault(message => message.Role.Value == "system")?.Text ?? "")
                    .Text("answer", record.Task.Answer))
                .Text("key", record.Task.Id)
                .Text("hash", ShortHash(record.Task.Hash)))
            .Object("agent", agent => agent
                .Object("config", config => config.Text("model", record.Run.ModelName)).Text("name", "agent").Truth("trainable", true))
            .List("nodes", nodes, WriteNode)
            .List("calls", nodes.Select((node, at) => (node, at)).Where(pair => pair.node.IsSampled), (call, pair) => call
                .Number("node", pair.at).Text("finish_reason", pair.node.FinishReason))
            .Object("rewards", rewards =>
            {
                foreach (var part in record.Rewards.Where(part => part.Score is not null))
                {
                    rewards.Object(part.Name, reward => reward.Float("score", part.Score!.Value).Float("weight", part.Weight));
                }
            })
            .Object("metrics", metrics => metrics.Float("code_calls", record.Run.CodeCalls))
            .Truth("is_completed", true)
            .Truth("ok", true)
            .Text("stop_condition", truncated ? record.Run.Stop.ToJsonName() : "agent_completed");
        sink.Add(row, record);
    }

    private static List<Node> NodesOf(TrajectoryRecord record, TrainingSample sample)
    {
        var run = record.Run;
        var nodes = run.Prompt.Select(message => new Node(new ViewMessage(message.Role.Value, message.Text, -1))).ToList();
        nodes[^1].End = sample.PromptLength;
        var segments = TokenSequence.Of(run).Segments;
        foreach (var turn in run.Turns.Where(turn => turn.Tokens is not null))
        {
            var sampled = segments.First(segment => segment.Kind == SegmentKind.Model && segment.Turn == turn.Index);
            nodes.Add(new Node(new ViewMessage("assistant", turn.Text, turn.Index))
            {
                Call = turn.Call,
                IsSampled = true,
                FinishReason = turn.Stop is GenerationStop.Length or GenerationStop.ContextFull ? "length" : "stop",
                End = sampled.End,
            });
            if (turn.Observation is { } observation)
            {
                // What follows a turn belongs to it, up to the template tokens that open the next. Nothing does when the run ended here.
                var end = segments.Where(segment => segment.Turn == turn.Index).Max(segment => segment.End);
                nodes.Add(new Node(new ViewMessage(observation.Role?.Value ?? "tool", observation.Text, turn.Index)) { Call = turn.Call, End = end });
            }
        }

        Number(nodes, sample);
        return nodes;
    }

    private static void Number(List<Node> nodes, TrainingSample sample)
    {
        var start = 0;
        for (var i = 0; i < nodes.Count; i++)
        {
            var node = nodes[i];
            node.Parent = i - 1;
            node.End = Math.Max(node.End, start);
            node.Ids = [.. sample.Ids.Skip(start).Take(node.End - start)];
            node.Mask = [.. sample.LossMask.Skip(start).Take(node.End - start).Select(value => value == 1)];
            node.LogProbs = [.. sample.LogProbs.Skip(start).Take(node.End - start).Where((_, at) => node.Mask[at])];
            start = node.End;
        }
    }

    private static void WriteNode(RowWriter row, Node node)
    {
        _ = node.Parent < 0 ? row.Null("parent") : row.Number("parent", node.Parent);
        row.Object("message", message =>
            {
                message.Text("role", node.Message.Role);
                if (node.Message.Role == "tool") message.Text("tool_call_id", node.Call?.Id ?? "");
                message.Text("content", node.Message.Content);
                if (node is { IsSampled: true, Call: { } call })
                {
                    message.List("tool_calls", [call], (item, made) => item
                        .Text("id", made.Id).Text("name", made.Language).Text("arguments", ArgumentsOf(made.Code)));
                }
            })
            .Truth("sampled", node.IsSampled)
            .Ints("token_ids", node.Ids)
            .Truths("mask", node.Mask)
            .Floats("logprobs", node.LogProbs);
    }

    private static string ArgumentsOf(string code) => $"{{\"code\":\"{JsonEncodedText.Encode(code, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"}}";

    // 16 digits, as long as verifiers' own.
    private static string ShortHash(string hash) => hash.Split(':')[^1] is { Length: >= 16 } digits ? digits[..16] : Convert.ToHexStringLower(BitConverter.GetBytes((ulong)RecordFacts.HashOf(hash)));

    private sealed class Node(ViewMessage message)
    {
        public ViewMessage Message { get; } = message;

        public CodeCall? Call { get; init; }

        public bool IsSampled { get; init; }

        public string FinishReason { get; init; } = "";

        public int Parent { get; set; }

        public int End { get; set; }

        public List<int> Ids { get; set; } = [];

        public List<bool> Mask { get; set; } = [];

        public List<float> LogProbs { get; set; } = [];
    }
}
