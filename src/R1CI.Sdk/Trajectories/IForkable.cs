namespace R1CI.Sdk.Trajectories;

/// <summary>What a chat client keeps for a conversation (<see cref="ConversationLease"/>), when the conversation can go on in several ways from here.</summary>
public interface IForkable : IDisposable
{
    /// <summary>Makes another one of the same content. The two change independently from here on.</summary>
    /// <returns>The fork, freed by itself.</returns>
    IDisposable Fork();
}
