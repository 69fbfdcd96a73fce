using Microsoft.Extensions.AI;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Agents;

/// <summary>What a conversation's file holds.</summary>
internal sealed record ConversationContent
{
    public required string Id { get; init; }

    public required ConversationOrigin Origin { get; init; }

    public required R1ConversationOptions Options { get; init; }

    public required ConversationModel Model { get; init; }

    /// <summary>Gets whether interpreters lived across the runs, so that there may be sessions.</summary>
    public required SessionMode Sessions { get; init; }

    public required ConversationUsage Used { get; init; }

    public required IReadOnlyList<ConversationLoss> Untold { get; init; }

    public required string Preface { get; init; }

    public required IReadOnlyList<ChatMessage> Opening { get; init; }

    public required IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Files { get; init; }

    public IReadOnlyList<Trajectory> Runs { get; init; } = [];

    public IReadOnlyList<SavedSession> SavedSessions { get; init; } = [];
}

/// <summary>A session that was saved.</summary>
/// <param name="Language">Its language.</param>
/// <param name="Interpreter">Who saved it.</param>
/// <param name="Snapshot">Its plain data and files.</param>
internal sealed record SavedSession(string Language, string Interpreter, byte[] Snapshot);
