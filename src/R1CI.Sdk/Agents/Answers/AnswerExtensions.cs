using System.Runtime.CompilerServices;
using System.Text.Json.Serialization.Metadata;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Agents;

/// <summary>Runs whose answer is a value: the model is told the JSON schema of a type, and what does not fit goes back to it with the place and the rule.</summary>
public static class AnswerExtensions
{
    /// <summary>Runs a question and reads the answer as a value.</summary>
    /// <typeparam name="T">The type of the answer: a number, text, truth value, enumeration, record, list, ...</typeparam>
    /// <param name="agent">Who answers.</param>
    /// <param name="question">The user's question.</param>
    /// <param name="cancellationToken">Ends the run with an <see cref="AgentCancelledException"/>.</param>
    /// <returns>The value and the run; or why there is none, which is no exception until <see cref="AgentAnswer{T}.Value"/> is read.</returns>
    /// <exception cref="ArgumentException">The question is empty, or is not valid Unicode text.</exception>
    /// <exception cref="AgentCancelledException">The caller cancelled; the run until then is in the exception.</exception>
    /// <exception cref="NotSupportedException">The serializer options know no metadata of the type.</exception>
    public static Task<AgentAnswer<T>> RunAsync<T>(this R1Agent agent, string question, CancellationToken cancellationToken = default) =>
        RunAsync<T>(agent, question, new AnswerOptions(), cancellationToken);

    /// <inheritdoc cref="RunAsync{T}(R1Agent, string, CancellationToken)"/>
    /// <param name="type">The type's metadata, for programs without reflection.</param>
#pragma warning disable CS1573 // The others are inherited.
    public static Task<AgentAnswer<T>> RunAsync<T>(this R1Agent agent, string question, JsonTypeInfo<T> type, CancellationToken cancellationToken = default) =>
        RunAsync<T>(agent, question, OptionsOf(type), cancellationToken);

    /// <inheritdoc cref="RunAsync{T}(R1Agent, string, CancellationToken)"/>
    /// <param name="options">How it is asked for and read.</param>
    public static Task<AgentAnswer<T>> RunAsync<T>(this R1Agent agent, string question, AnswerOptions options, CancellationToken cancellationToken = default)
    {
        var format = FormatOf<T>(agent, options);
        return FoldAsync(format, RunStreamingAsync(agent, question, format, cancellationToken));
    }

    /// <summary>Runs a question whose answer is a value, and reports what happens as it happens.</summary>
    /// <inheritdoc cref="RunAsync{T}(R1Agent, string, AnswerOptions, CancellationToken)"/>
    /// <returns>Events in order: an answer that fits is an <see cref="AnswerValueEvent{T}"/> after its <see cref="AnswerEvent"/>.</returns>
    public static IAsyncEnumerable<AgentEvent> RunStreamingAsync<T>(this R1Agent agent, string question, AnswerOptions? options = null, CancellationToken cancellationToken = default)
    {
        var format = FormatOf<T>(agent, options ?? new AnswerOptions());
        return WithValueAsync(format, RunStreamingAsync(agent, question, format, cancellationToken), CancellationToken.None);
    }

    /// <summary>Runs the next message of a conversation and reads the answer as a value.</summary>
    /// <typeparam name="T">The type of the answer.</typeparam>
    /// <param name="conversation">The conversation, which the run is part of whether or not the answer fits.</param>
    /// <param name="message">The user's message.</param>
    /// <param name="cancellationToken">Ends the run with an <see cref="AgentCancelledException"/>.</param>
    /// <returns>The value and the run; or why there is none, which is no exception until <see cref="AgentAnswer{T}.Value"/> is read.</returns>
    /// <exception cref="ArgumentException">The message is empty, or is not valid Unicode text.</exception>
    /// <exception cref="InvalidOperationException">Another run goes on.</exception>
    /// <exception cref="AgentCancelledException">The caller cancelled; the run until then is in the exception.</exception>
    /// <exception cref="NotSupportedException">The serializer options know no metadata of the type.</exception>
    public static Task<AgentAnswer<T>> RunAsync<T>(this R1Conversation conversation, string message, CancellationToken cancellationToken = default) =>
        RunAsync<T>(conversation, message, new AnswerOptions(), cancellationToken);

    /// <inheritdoc cref="RunAsync{T}(R1Conversation, string, CancellationToken)"/>
    /// <param name="type">The type's metadata, for programs without reflection.</param>
    public static Task<AgentAnswer<T>> RunAsync<T>(this R1Conversation conversation, string message, JsonTypeInfo<T> type, CancellationToken cancellationToken = default) =>
        RunAsync<T>(conversation, message, OptionsOf(type), cancellationToken);

    /// <inheritdoc cref="RunAsync{T}(R1Conversation, string, CancellationToken)"/>
    /// <param name="options">How it is asked for and read.</param>
    public static Task<AgentAnswer<T>> RunAsync<T>(this R1Conversation conversation, string message, AnswerOptions options, CancellationToken cancellationToken = default)
    {
        var format = FormatOf<T>(conversation, options);
        return FoldAsync(format, RunStreamingAsync(conversation, message, format, cancellationToken));
    }

    /// <summary>Runs the next message of a conversation, whose answer is a value, and reports what happens as it happens.</summary>
    /// <inheritdoc cref="RunAsync{T}(R1Conversation, string, AnswerOptions, CancellationToken)"/>
    /// <returns>Events in order: an answer that fits is an <see cref="AnswerValueEvent{T}"/> after its <see cref="AnswerEvent"/>.</returns>
    public static IAsyncEnumerable<AgentEvent> RunStreamingAsync<T>(this R1Conversation conversation, string message, AnswerOptions? options = null, CancellationToken cancellationToken = default)
    {
        var format = FormatOf<T>(conversation, options ?? new AnswerOptions());
        return WithValueAsync(format, RunStreamingAsync(conversation, message, format, cancellationToken), CancellationToken.None);
    }
#pragma warning restore CS1573

    private static AnswerFormat<T> FormatOf<T>(object runner, AnswerOptions options)
    {
        ArgumentNullException.ThrowIfNull(runner);
        ArgumentNullException.ThrowIfNull(options);
        return new AnswerFormat<T>(options);
    }

    private static AnswerOptions OptionsOf<T>(JsonTypeInfo<T> type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return new AnswerOptions { SerializerOptions = type.Options };
    }

    private static IAsyncEnumerable<AgentEvent> RunStreamingAsync<T>(R1Agent agent, string question, AnswerFormat<T> format, CancellationToken cancellationToken)
    {
        _ = PromptMessages.FromQuestion(question);
        var options = agent.Options with { Terms = new RunTerms { Correct = format.Correct } };
        return agent.RunStreamingAsync([PromptMessages.FromQuestion(format.Ask(question, agent))], options, cancellationToken);
    }

    private static IAsyncEnumerable<AgentEvent> RunStreamingAsync<T>(R1Conversation conversation, string message, AnswerFormat<T> format, CancellationToken cancellationToken)
    {
        _ = PromptMessages.FromQuestion(message);
        return conversation.RunStreamingAsync(format.Ask(message, conversation.Agent), format.Correct, cancellationToken);
    }

    private static async Task<AgentAnswer<T>> FoldAsync<T>(AnswerFormat<T> format, IAsyncEnumerable<AgentEvent> events)
    {
        Trajectory? run = null;
        await foreach (var happened in events.ConfigureAwait(false))
        {
            run = (happened as StoppedEvent)?.Trajectory ?? run;
        }

        return format.Read(run!);
    }

    private static async IAsyncEnumerable<AgentEvent> WithValueAsync<T>(AnswerFormat<T> format, IAsyncEnumerable<AgentEvent> events, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var happened in events.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (happened is StoppedEvent stopped && format.Read(stopped.Trajectory).TryGetValue(out var value)) yield return new AnswerValueEvent<T>(stopped.Turn, value);
            yield return happened;
        }
    }
}
