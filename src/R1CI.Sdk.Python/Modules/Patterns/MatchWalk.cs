using R1CI.Sdk.Python.Regex;
using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Modules.Patterns;

/// <summary>The successive matches of a pattern: after an empty match the next must not be empty at the same place.</summary>
internal struct MatchWalk(RegexProgram program, RegexSubject subject, int start, int end, IWorkMeter meter)
{
    private int _at = start;
    private bool _mustAdvance;

    public RegexMatch? Next()
    {
        if (_at > end)
        {
            return null;
        }

        var match = program.Run(subject, _at, end, MatchMode.Search, _mustAdvance, meter);
        if (match == null)
        {
            _at = end + 1;
            return null;
        }

        _mustAdvance = match.Start == match.End;
        _at = match.End;
        return match;
    }
}
