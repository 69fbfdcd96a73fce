using System.Globalization;
using Microsoft.Extensions.AI;
using R1CI.Sdk.CodeIO.Running;
using R1CI.Sdk.CodeIO.Teachers;

namespace R1CI.Cli.Commands.CodeIO;

/// <summary>A model that is asked in a run, with what it was asked so far in words.</summary>
/// <param name="model">The model; disposed with this.</param>
/// <param name="client">Asks it; disposed with this.</param>
/// <param name="filters">Whether it is asked first if a source is worth it.</param>
internal sealed class Teacher(IChatClient model, TeacherClient client, bool filters) : IDisposable
{
    public TeacherSources Sources { get; } = new(client, filters);

    public TeacherPredictions Predictions { get; } = new(client);

    public TeacherUsage Usage => client.Usage;

    /// <summary>Gets the usage in a few words, for a line that is written over.</summary>
    public static string Short(TeacherUsage usage) =>
        string.Create(CultureInfo.InvariantCulture, $"{usage.Requests:N0} requests, {Tokens(usage, usage.Tokens)}, {Rate(usage):N0}/s{Cost(usage)}");

    /// <summary>Writes the usage at the end, whole run or broken off.</summary>
    public void Print(TextWriter output)
    {
        var usage = Usage;
        var reasons = string.Join(", ", usage.RetryReasons.Select(static item => string.Create(CultureInfo.InvariantCulture, $"{item.Key} {item.Value}")));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"model: {usage.Requests:N0} requests ({usage.Retries:N0} again{(reasons.Length > 0 ? ": " + reasons : "")}), {usage.Failures:N0} questions without a reply, {usage.Known:N0} replies known from before"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"tokens: {Tokens(usage, usage.InputTokens)} read, {usage.OutputTokens:N0} written; {Rate(usage):N0} tokens/s{Cost(usage)}"));
    }

    public void Dispose()
    {
        client.Dispose();
        model.Dispose();
    }

    private static string Tokens(TeacherUsage usage, long count) => string.Create(CultureInfo.InvariantCulture, $"{(usage.IsEstimated ? "about " : "")}{count:N0} tokens");

    private static double Rate(TeacherUsage usage) => usage.OwnTokens / Math.Max(usage.Elapsed.TotalSeconds, 1e-3);

    private static string Cost(TeacherUsage usage) => usage.Cost is { } cost ? string.Create(CultureInfo.InvariantCulture, $"; cost {cost:0.######}") : "";
}
