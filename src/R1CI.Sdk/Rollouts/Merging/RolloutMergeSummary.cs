namespace R1CI.Sdk.Rollouts.Merging;

/// <summary>What a merge of collections came to.</summary>
/// <param name="Path">The file of the records.</param>
/// <param name="RunId">The merged collection's name.</param>
/// <param name="Parts">How many parts it was made of.</param>
/// <param name="Records">Lines of the file of records.</param>
/// <param name="Groups">Lines of the file of groups: groups that have a record.</param>
/// <param name="Skipped">Lines of the file of skipped rollouts.</param>
public sealed record RolloutMergeSummary(string Path, string RunId, int Parts, long Records, long Groups, long Skipped);
