using R1CI.Sdk.CodeIO.Records;

namespace R1CI.Sdk.CodeIO.Reporting;

/// <summary>How the answers of each turn stood the check, for one direction.</summary>
internal sealed class TurnTable
{
    // Bounds the tables; a run asks again once.
    private const int MostTurns = 100;

    private readonly List<long[]> _turns = [];

    /// <summary>Gets how many instances have an answer that was checked.</summary>
    public long Answered => _turns.Count == 0 ? 0 : _turns[0].Sum() - _turns[0][(int)VerdictStatus.Unchecked];

    /// <summary>Gets how many were never answered right.</summary>
    public long Wrong => Answered - _turns.Sum(static turn => turn[(int)VerdictStatus.Success]);

    /// <summary>Gets how many turns there are.</summary>
    public int Turns => _turns.Count;

    /// <summary>Gets how many answers of a turn, from 0, ended so.</summary>
    public long this[int turn, VerdictStatus status] => _turns[turn][(int)status];

    /// <summary>Gets how many answers a turn has.</summary>
    public long Of(int turn) => _turns[turn].Sum();

    /// <summary>Counts an answer.</summary>
    public void Add(int turn, VerdictStatus status)
    {
        if (turn >= MostTurns) throw new FormatException($"field 'turn' must be below {MostTurns}, and is {turn}.");
        while (_turns.Count <= turn) _turns.Add(new long[Enum.GetValues<VerdictStatus>().Length]);
        _turns[turn][(int)status]++;
    }
}
