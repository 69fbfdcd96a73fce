namespace R1CI.Sdk.Server.Chat.Events;

/// <summary>A file that a script wrote, kept for the page to show or to load down.</summary>
/// <param name="Id">Its name in addresses; empty for one that is too large to be kept.</param>
/// <param name="Name">The path that the script gave it.</param>
/// <param name="MediaType">What it is, such as <c>image/svg+xml</c>.</param>
/// <param name="Length">How many bytes the script wrote.</param>
/// <param name="Content">Its bytes, when it is kept.</param>
internal sealed record KeptFile(string Id, string Name, string MediaType, long Length, ReadOnlyMemory<byte> Content);
