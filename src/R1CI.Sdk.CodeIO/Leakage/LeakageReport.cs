namespace R1CI.Sdk.CodeIO.Leakage;

/// <summary>What training data and test sets have in common.</summary>
/// <param name="Lines">Lines of the training data.</param>
/// <param name="SharingLines">How many of them have a run of 13 words that a test item has too.</param>
/// <param name="Sets">The test sets, in the order given.</param>
/// <param name="Hits">The tagged test items, each with the first line of the training data that it was found in; in the order of the sets.</param>
public sealed record LeakageReport(long Lines, long SharingLines, IReadOnlyList<LeakageSet> Sets, IReadOnlyList<LeakageHit> Hits);

/// <summary>One test set.</summary>
/// <param name="Path">The file.</param>
/// <param name="Items">How many items it has.</param>
/// <param name="TooShort">How many of them have no text of 13 words, and so cannot be tagged.</param>
/// <param name="Tagged">How many share a run of 13 words with the training data.</param>
public sealed record LeakageSet(string Path, int Items, int TooShort, int Tagged);

/// <summary>A test item that shares a run of 13 words with the training data.</summary>
/// <param name="Set">The file of the item.</param>
/// <param name="Line">Its line there, from 1.</param>
/// <param name="Id">Its name; empty when it has none.</param>
/// <param name="FoundLine">The first line of the training data with such a run, from 1.</param>
/// <param name="FoundId">The name of what stands there; empty when it has none.</param>
/// <param name="Words">The first such run: 13 words in lower case, without digits and punctuation.</param>
public sealed record LeakageHit(string Set, long Line, string Id, long FoundLine, string FoundId, string Words);
