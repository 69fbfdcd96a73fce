namespace R1CI.Sdk.Trajectories;

/// <summary>
/// A service of chat clients that keep an <see cref="IForkable"/> in a <see cref="ConversationLease"/> and take it back when they need its room, so that a
/// conversation may hold a lease for as long as it is open.
/// </summary>
internal interface IForksConversations
{
}
