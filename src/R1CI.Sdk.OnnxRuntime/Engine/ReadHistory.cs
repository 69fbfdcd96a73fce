namespace R1CI.Sdk.OnnxRuntime.Engine;

/// <summary>
/// Which tokens of a sequence were read in a pass of several, and which in a step of one. The two give bits that differ in the last places
/// (docs/engine.md), so whoever reads a token again does it the same way.
/// </summary>
internal sealed class ReadHistory
{
    // The places where the way changes; the first stretch was read in passes, and may be empty.
    private readonly List<int> _changes = [];

    public ReadHistory()
    {
    }

    public ReadHistory(ReadHistory other) => _changes.AddRange(other._changes);

    /// <summary>Records that everything from a place on was read in one way.</summary>
    public void Append(int start, bool inPass)
    {
        if (inPass != IsInPass(_changes.Count))
        {
            _changes.Add(start);
        }
    }

    /// <summary>Tells how the token at a place was read, and where its stretch ends.</summary>
    public (bool InPass, int End) At(int place, int length)
    {
        var stretch = _changes.BinarySearch(place);
        stretch = stretch >= 0 ? stretch + 1 : ~stretch;
        return (IsInPass(stretch), stretch < _changes.Count ? _changes[stretch] : length);
    }

    /// <summary>Gets where the stretch of passes begins that holds a place; the place itself in a stretch of single steps.</summary>
    public int StartAt(int place)
    {
        var stretch = _changes.BinarySearch(place);
        stretch = stretch >= 0 ? stretch + 1 : ~stretch;
        return !IsInPass(stretch) ? place : stretch == 0 ? 0 : _changes[stretch - 1];
    }

    /// <summary>Gets where reading again begins when only the token at a place is missing: at the one before it when they were read in a pass, since a pass has two or more.</summary>
    public int FirstToReadAgain(int place) => StartAt(place) < place ? place - 1 : place;

    public void TruncateTo(int length) => _changes.RemoveAll(place => place >= length);

    private static bool IsInPass(int stretch) => stretch % 2 == 0;
}
