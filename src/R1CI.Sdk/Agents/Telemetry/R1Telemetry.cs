namespace R1CI.Sdk.Agents;

/// <summary>The names under which agents report to OpenTelemetry and to anything else that listens to .NET activities and meters.</summary>
/// <remarks>
/// <para>
/// Activities: <c>invoke_agent {name}</c> for a run, below it <c>chat {model}</c> for each generation and <c>execute_tool run_{language}</c> for each script.
/// Instruments: <c>gen_ai.client.operation.duration</c> in seconds, <c>gen_ai.client.token.usage</c> in tokens and <c>r1ci.code_calls</c>, a count of scripts by
/// <c>r1ci.status</c>. Attributes follow the semantic conventions for generative AI; those that begin with <c>r1ci.</c> are our own.
/// </para>
/// <para>
/// No content is reported: no prompt, reply, code, output or message of an exception, unless <see cref="R1AgentOptions.TracesContent"/> asks for it. Then
/// activities, never instruments, have <c>gen_ai.input.messages</c>, <c>gen_ai.output.messages</c>, <c>gen_ai.tool.call.arguments</c> and
/// <c>gen_ai.tool.call.result</c>. Without a listener nothing is measured.
/// </para>
/// </remarks>
public static class R1Telemetry
{
    /// <summary>The name of the activity source: <c>AddSource(R1Telemetry.SourceName)</c> on a tracer provider.</summary>
    public const string SourceName = "R1CI.Sdk";

    /// <summary>The name of the meter: <c>AddMeter(R1Telemetry.MeterName)</c> on a meter provider.</summary>
    public const string MeterName = "R1CI.Sdk";
}
