namespace R1CI.Sdk.Tasks.Leakage;

/// <summary>What two sets have in common.</summary>
/// <param name="Items">How many items were looked for.</param>
/// <param name="Against">How many were searched.</param>
/// <param name="Equal">How many items are in the other set too: the same content of the same task, or the same prompt but for blanks and case.</param>
/// <param name="ByChance">How many equal items chance alone leads to expect, of tasks whose easiest level has few.</param>
/// <param name="Mostly">How many items have at least half of their runs of 13 words in the other set.</param>
/// <param name="Sharing">How many items have such a run in the other set at all, the ones before included.</param>
/// <param name="WordingOnly">How many more share runs of 13 words that are wording: most of their words are common to the items of a group.</param>
/// <param name="Pairs">Which groups share content with which, those with most items first.</param>
/// <param name="Examples">Equal items, then those that share most, each with its counterpart.</param>
public sealed record LeakageReport(int Items, int Against, int Equal, double ByChance, int Mostly, int Sharing, int WordingOnly, IReadOnlyList<LeakagePair> Pairs, IReadOnlyList<string> Examples);

/// <summary>Two groups that share content.</summary>
/// <param name="Group">The group of the items looked for.</param>
/// <param name="Against">The group they were found in.</param>
/// <param name="Equal">How many items are equal.</param>
/// <param name="Sharing">How many items share a run of 13 words.</param>
public sealed record LeakagePair(string Group, string Against, int Equal, int Sharing);
