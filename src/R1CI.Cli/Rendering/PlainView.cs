using R1CI.Sdk.Agents;
using R1CI.Sdk.Trajectories;

namespace R1CI.Cli.Rendering;

/// <summary>The run as plain text for pipes: what the model wrote and read, exactly; its last line is the answer, if there is one.</summary>
internal sealed class PlainView(TextWriter output) : IAgentView
{
    private bool _isLineStart = true;

    public void Show(AgentEvent happened)
    {
        switch (happened)
        {
            case TokenEvent token:
                Write(token.Text);
                output.Flush(); // a pipe to a person, such as tee, shows it as it comes
                break;
            case ObservationEvent { Observation.Text: var text }:
                Write(text);
                break;
            case StoppedEvent { Trajectory: var run }:
                WriteLine(run.Stop == StopReason.Answer ? $"Answer: {run.Answer}" : null);
                output.Flush();
                break;
        }
    }

    private void Write(string text)
    {
        output.Write(text);
        _isLineStart = text.Length > 0 ? text[^1] == '\n' : _isLineStart;
    }

    private void WriteLine(string? text)
    {
        Write(_isLineStart ? "" : "\n");
        Write(text is null ? "" : text + '\n');
        _isLineStart = true;
    }
}
