namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary>How the floats of one array are written: one format for all, so that points and exponents stand in columns.</summary>
internal sealed class FloatFormat
{
    private readonly PrintOptions _options;
    private readonly bool _hasPlus;
    private readonly int _bits;
    private bool _isScientific, _isUnique = true;
    private Trim _trim = Trim.Point;
    private int? _precision;
    private int _minDigits, _left, _right, _exponentDigits = -1;

    public FloatFormat(PrintOptions options, IReadOnlyList<double> values, int bits, bool hasPlus)
    {
        (_options, _bits, _hasPlus) = (options, bits, hasPlus || options.Sign == "+");
        _precision = options.FloatMode == "unique" ? null : options.Precision;
        var finite = values.Where(double.IsFinite).ToList();
        ChooseScientific(finite);
        if (finite.Count > 0)
        {
            if (_isScientific) MeasureScientific(finite);
            else MeasurePositional(finite);
        }
        if (options.Sign == " " && !finite.Exists(double.IsNegative)) _left++;
        if (finite.Count < values.Count)
        {
            var negative = options.Sign != "-" || hasPlus || values.Any(double.IsNegativeInfinity) ? 1 : 0;
            var offset = _right + 1;
            _left = Math.Max(_left, Math.Max(options.NanText.Length - offset, options.InfText.Length + negative - offset));
        }
    }

    public string Text(double v)
    {
        if (!double.IsFinite(v))
        {
            var word = double.IsNaN(v) ? (_hasPlus ? "+" : "") + _options.NanText : (v < 0 ? "-" : _hasPlus ? "+" : "") + _options.InfText;
            return word.PadLeft(_left + _right + 1);
        }
        var digits = new DigitText(_precision, _isUnique, _trim, _minDigits, _hasPlus, _bits);
        var text = _isScientific ? digits.Scientific(v, _exponentDigits) : digits.Positional(v);
        var point = text.IndexOf('.', StringComparison.Ordinal);
        text = new string(' ', Math.Max(0, _left - point)) + text;
        return _isScientific ? text : text.PadRight(_left + 1 + _right);
    }

    private void ChooseScientific(List<double> finite)
    {
        var (least, most) = (double.PositiveInfinity, 0.0);
        foreach (var v in finite)
        {
            if (v == 0) continue;
            least = Math.Min(least, Math.Abs(v));
            most = Math.Max(most, Math.Abs(v));
        }
        if (most > 0) _isScientific = most >= 1e8 || (!_options.Suppress && (least < 0.0001 || most / least > 1000));
    }

    private void MeasureScientific(List<double> finite)
    {
        var isFixed = _options.FloatMode == "fixed";
        var digits = new DigitText(_precision, !isFixed, isFixed ? Trim.Keep : Trim.Point, 0, _hasPlus, _bits);
        var (whole, fraction) = (0, 0);
        foreach (var v in finite)
        {
            var text = digits.Scientific(v);
            var (point, e) = (text.IndexOf('.', StringComparison.Ordinal), text.IndexOf('e', StringComparison.Ordinal));
            whole = Math.Max(whole, point);
            fraction = Math.Max(fraction, e - point - 1);
            _exponentDigits = Math.Max(_exponentDigits, text.Length - e - 2);
        }
        (_trim, _precision, _minDigits, _isUnique) = (Trim.Keep, fraction, fraction, !isFixed);
        (_left, _right) = (whole, _exponentDigits + 2 + fraction);
    }

    private void MeasurePositional(List<double> finite)
    {
        _isUnique = _options.FloatMode != "fixed";
        var digits = new DigitText(_precision, _isUnique, _isUnique ? Trim.Point : Trim.Keep, 0, _hasPlus, _bits);
        foreach (var v in finite)
        {
            var text = digits.Positional(v);
            var point = text.IndexOf('.', StringComparison.Ordinal);
            _left = Math.Max(_left, point);
            _right = Math.Max(_right, text.Length - point - 1);
        }
        if (_options.FloatMode is "fixed" or "maxprec_equal") (_precision, _minDigits, _trim) = (_right, _right, Trim.Keep);
    }
}
