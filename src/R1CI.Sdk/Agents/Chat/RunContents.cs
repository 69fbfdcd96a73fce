using System.Text;
using Microsoft.Extensions.AI;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Agents;

/// <summary>What a chat shows of a run: reasoning or prose, code-interpreter calls with their results, the answer, and why there is none.</summary>
internal sealed class RunContents
{
    private readonly ProseFilter? _prose;
    private int _turn;

    /// <param name="options">The options of the run.</param>
    public RunContents(R1AgentOptions options)
    {
        // Where the last text is the answer, all text is for the user; else it is what the model thinks on its way to the answer.
        if (options.AnswerSource != AnswerSource.LastText) return;
        HashSet<string> languages = [.. options.MaxCodeCalls > 0 ? options.Executors.Select(executor => executor.Language) : []];
        _prose = new ProseFilter(languages.Contains);
    }

    /// <summary>Converts an event.</summary>
    public IEnumerable<AIContent> Of(AgentEvent happened)
    {
        var rest = RestBefore(happened);
        if (rest.Length > 0) yield return new TextContent(rest);
        switch (happened)
        {
            case TokenEvent token:
                if (_prose is null) yield return new TextReasoningContent(token.Text);
                else if (_prose.Read(token.Text) is { Length: > 0 } text) yield return new TextContent(text);
                break;
            case CodeStartedEvent started:
                yield return Call(started.Call);
                break;
            case CodeFinishedEvent { Call: { Result: { } result } call }:
                if (result.Status == ExecutionStatus.Denied) yield return Call(call);
                yield return new CodeInterpreterToolResultContent(call.Id) { Outputs = Outputs(result) };
                break;
            case AnswerEvent answer when _prose is null:
                yield return new TextContent(answer.Answer);
                break;
            case StoppedEvent { Trajectory: { Stop: not StopReason.Answer } trajectory }:
                yield return new ErrorContent(trajectory.StopMessage) { ErrorCode = trajectory.Stop.ToJsonName() };
                break;
        }
    }

    private string RestBefore(AgentEvent happened)
    {
        if (_prose is null) return "";
        if (happened is CodeStartedEvent or CodeFinishedEvent) return _prose.EndTurn(wasCall: true);
        var isOver = happened.Turn > _turn || happened is AnswerEvent or StoppedEvent;
        _turn = happened.Turn;
        return isOver ? _prose.EndTurn(wasCall: false) : "";
    }

    private static CodeInterpreterToolCallContent Call(CodeCall call) => new(call.Id) { Inputs = [Source(call)] };

    // The convention documented for these contents: the source as bytes with the language's media type.
    private static DataContent Source(CodeCall call) =>
        new(Encoding.UTF8.GetBytes(call.Code), call.Language == "python" ? "text/x-python" : $"text/{call.Language}");

    private static List<AIContent> Outputs(ExecutionResult result)
    {
        List<AIContent> outputs = [new TextContent(result.Stdout)];
        if (result.Status != ExecutionStatus.Ok)
        {
            outputs.Add(new ErrorContent(result.Stderr + result.Error) { ErrorCode = result.Status.ToJsonName() });
        }

        outputs.AddRange(result.Files.Where(file => file.HasContent).Select(file => new DataContent(file.Content, file.MediaType) { Name = file.Path }));
        if (result.UnlistedFiles > 0 || result.Files.Any(file => !file.HasContent))
        {
            outputs.Add(new ErrorContent(FilesLine.LeftOut(result)) { ErrorCode = "file_limit" });
        }

        return outputs;
    }
}
